import { Story } from '../support/story.js';

describe('The rule that no message goes unexpected', () => {
  const story = new Story();
  beforeAll(() => story.begin());
  afterAll(() => story.close());

  it('holds where every message was waited for, and fails by its words where one was not', async () => {
    const duty = await story.officer('vakt@sel.demo');
    const magnhild = await story.leader('leder@sel-obg.demo');
    const incident = await duty.opens({ title: 'Flaum i Otta' });
    const [request] = await incident.asks(['sel'], { needs: [{ capability: 'food', quantity: 20 }] });
    await magnhild.isRung(/Flaum i Otta/);
    await magnhild.answers(request!, 'decline');
    await expect(story.end()).resolves.toBeUndefined();

    await incident.closes();
    await expect(story.end()).rejects.toThrow(/nobody expected: sms to \+47\d+: Sel kommune: Hendinga er avslutta/);
    await magnhild.phone.heard(/Hendinga er avslutta/);
    await expect(story.end()).resolves.toBeUndefined();
  });
});
