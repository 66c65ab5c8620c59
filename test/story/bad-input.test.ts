import { amiss, secret, sendBad } from '../support/bad-answers.js';
import { badRequests, type BadRequest } from '../support/bad-requests.js';
import { waysOf, type Way } from '../support/deeds.js';
import { changedIn, fingerprint } from '../support/fingerprint.js';
import { operations, type Operation } from '../support/operations.js';
import { twoSides, type TwoSides } from '../support/sides.js';

/** Fewer than this would mean that the walk has lost its way. */
const fewest = 5200;
const together = 12;

let stage: TwoSides;
let ways: Record<string, Way>;
let sent = 0;
/** What all tables hold since the last operation; nothing but requests changes them. */
let held: Record<string, string> | undefined;

beforeAll(async () => {
  // A process that serves and does not work: what changes has been changed by a request.
  stage = await twoSides({ BEREDT_ROLE: 'api', INBOUND_SMS_SECRET: secret, TRUSTED_PROXIES: '1' });
  ways = waysOf(stage.lier);
});
afterAll(() => stage?.close());

async function faultOf(operation: Operation, way: Way, bad: BadRequest): Promise<string | undefined> {
  try {
    const answered = await sendBad(stage, operation, way, (sent += 1), bad);
    return way.isLenient && answered.status < 500 ? undefined : amiss(answered, bad);
  } catch (error) {
    return `${bad.what}: ${String(error)}`;
  }
}

async function tryAll(operation: Operation, way: Way): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = badRequests(operation, way);
  const oneAfterTheOther = async () => {
    for (let bad = waiting.shift(); bad; bad = waiting.shift()) {
      const fault = await faultOf(operation, way, bad);
      if (fault) wrong.push(fault);
    }
  };
  await Promise.all(Array.from({ length: together }, oneAfterTheOther));
  return wrong;
}

describe('A request that is wrong', () => {
  it('is tried with every operation of the document', () => {
    expect(Object.keys(ways).toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  });

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    'is refused with a problem and changes nothing: %s',
    async (name, operation) => {
      const way = ways[name]!;
      const before = held ?? (await fingerprint(stage));
      const wrong = await tryAll(operation, way);
      held = await fingerprint(stage);
      expect(wrong).toEqual([]);
      // What a stranger says by a door of her own is written down, however odd it is.
      expect(way.isLenient ? [] : changedIn(before, held)).toEqual([]);
    },
  );

  it('was wrong in nothing else: without the fault each is taken', async () => {
    const refused: string[] = [];
    for (const [name, way] of Object.entries(ways)) {
      const operation = operations.find((one) => one.name === name)!;
      const { status, text } = await sendBad(stage, operation, way, (sent += 1));
      const isTaken = way.expects === undefined ? status < 300 : status === way.expects;
      if (!isTaken) refused.push(`${name}: ${status} ${text}`);
    }
    expect(refused).toEqual([]);
  });

  it('was tried often enough to say so', () => {
    process.stderr.write(`${sent} requests were tried.\n`);
    expect(sent).toBeGreaterThan(fewest);
  });
});
