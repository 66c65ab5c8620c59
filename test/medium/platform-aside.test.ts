import { Aside } from '../../src/platform/aside.js';
import { Pdf } from '../../src/platform/pdf.js';
import { costOf } from '../support/main-thread.js';

const aside = new Aside();
afterAll(() => aside.onApplicationShutdown());

const document = (text: string) => ({ title: 'Prøve', language: 'nb' as const, content: [{ text, style: 'title' }] });

describe('A document', () => {
  it('is a tagged PDF for the archive in its language', async () => {
    const pdf = await new Pdf(aside).make(document('Blåbærsyltetøy på Sørøya'));
    const text = pdf.toString('latin1');
    expect(text.slice(0, 8)).toBe('%PDF-1.7');
    expect(text.includes('/MarkInfo')).toBe(true);
    expect(text.includes('/Lang (nb)')).toBe(true);
  });

  it('is drawn while everything else goes on', async () => {
    const long = { ...document('x'), content: Array.from({ length: 3000 }, (_, line) => `Linje ${line}`) };
    const { pause, done } = await costOf(() => new Pdf(aside).make(long));
    expect(done.length).toBeGreaterThan(10_000);
    expect(pause).toBeLessThan(100);
  });

  it('never opens a file or an address that somebody wrote into it', async () => {
    const reading = new Pdf(aside).make({ ...document('x'), content: [{ image: '/etc/hostname' }] });
    await expect(reading).rejects.toThrow(/image|denied|policy/i);
  });
});
