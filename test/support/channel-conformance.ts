import { Channel, isTraceable, NotTaken, Refused, type Outgoing } from '../../src/outreach/channel.port.js';
import { newId } from '../../src/platform/ids.js';

/** An adapter with a provider behind it that the test can look into and disturb. */
export type Conforming = {
  channel: Channel;
  /** What the provider has taken for delivery, in the order of taking. */
  taken: () => Promise<{ reference: string; to: string; text: string }[]>;
  /** From now on the provider takes nothing, and says so before it would. */
  refuseToTake: () => Promise<void>;
  /** From now on the provider says of every message that it never will; absent where this provider never says so. */
  refuseForGood?: () => Promise<void>;
  /** The provider works again. */
  recover: () => Promise<void>;
  close: () => Promise<void>;
};

/** A message as the sender hands it to a channel. */
export function anOutgoing(given: Partial<Outgoing> = {}): Outgoing {
  const deliveryId = given.deliveryId ?? newId();
  return {
    reference: `${deliveryId}:1`,
    deliveryId,
    channel: 'sms',
    to: '+4740000001',
    text: 'Kan du komme?',
    ...given,
  };
}

const untold = new AbortController().signal;

/** What every adapter owes to the sender; `begin` makes one with its provider, afresh for each test. */
export function itConforms(name: string, begin: () => Promise<Conforming>): void {
  describe(`The channel ${name}`, () => {
    let given: Conforming;
    beforeEach(async () => {
      given = await begin();
    });
    afterEach(async () => given.close());

    it('gives a receipt for what the provider has taken, whole', async () => {
      const text = 'Kan du hjelpe i Lierhallen? Æ, ø, å og 🙂.\nSvar: http://127.0.0.1:3000/r/aB-9_x';
      const message = anOutgoing({ text });
      const { receipt } = await given.channel.send(message, untold);
      expect(receipt).toEqual(expect.any(String));
      expect(receipt).not.toBe('');
      expect(await given.taken()).toEqual([{ reference: message.reference, to: message.to, text }]);
    });

    it('takes e-mail with its subject', async () => {
      const message = anOutgoing({
        channel: 'email',
        to: 'leder@lier-obg.demo',
        subject: 'Forespørsel',
        html: '<p>Hei</p>',
      });
      await given.channel.send(message, untold);
      expect(await given.taken()).toMatchObject([{ reference: message.reference, to: message.to }]);
    });

    it('sends what it is given again: only the sender knows what is a repeat', async () => {
      const [deliveryId] = [newId()];
      const [first, second] = [1, 2].map((attempt) =>
        anOutgoing({ deliveryId, reference: `${deliveryId}:${attempt}` }),
      );
      await given.channel.send(first!, untold);
      await given.channel.send(second!, untold);
      expect(await given.taken()).toHaveLength(2);
    });

    it('takes five hundred at once, each once', async () => {
      const messages = Array.from({ length: 500 }, (_, index) => anOutgoing({ text: `Nummer ${index}` }));
      const receipts = await Promise.all(messages.map(async (message) => given.channel.send(message, untold)));
      expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(500);
      const references = (await given.taken()).map(({ reference }) => reference);
      expect(references.toSorted()).toEqual(messages.map(({ reference }) => reference).toSorted());
    });

    it('takes nothing that the sender has let go of', async () => {
      await expect(given.channel.send(anOutgoing(), AbortSignal.abort())).rejects.toThrow();
      expect(await given.taken()).toEqual([]);
    });

    it('says so where the message was certainly not taken, and works again afterwards', async () => {
      await given.refuseToTake();
      await expect(given.channel.send(anOutgoing(), untold)).rejects.toThrow(NotTaken);
      expect(await given.taken()).toEqual([]);
      await given.recover();
      await given.channel.send(anOutgoing(), untold);
      expect(await given.taken()).toHaveLength(1);
    });

    it('says so where the provider refuses for good, if it ever does', async () => {
      const outcome = await given
        .refuseForGood?.()
        .then(async () => given.channel.send(anOutgoing(), untold).catch((error) => error));
      expect(outcome === undefined || outcome instanceof Refused).toBe(true);
      if (outcome) expect(await given.taken()).toEqual([]);
    });

    it('tells what became of a reference, where the provider can', async () => {
      const { channel } = given;
      if (!isTraceable(channel)) return;
      const message = anOutgoing();
      const receipt = await channel.send(message, untold);
      expect(await channel.find(message.reference, untold)).toEqual(receipt);
      expect(await channel.find(anOutgoing().reference, untold)).toBeNull();
      await given.refuseToTake();
      const refused = anOutgoing();
      await expect(channel.send(refused, untold)).rejects.toThrow(NotTaken);
      expect(await channel.find(refused.reference, untold)).toBeNull();
    });
  });
}
