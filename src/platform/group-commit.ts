import { sqlState } from './database.js';
import { Unavailable } from './problem.js';

type Waiting<In, Out> = { item: In; resolve: (result: Out) => void; reject: (error: unknown) => void };

/** SQLSTATE classes that an item brings about by what it holds, and not the database by how it is. */
const unfit = /^(22|23)/;

/**
 * Does many callers' work together: what arrives while one round is under way shares the next. Each caller is answered
 * only after the round that holds its item has committed; where a round fails, all in it are told, unless one unfit item
 * is to blame: then the others do not suffer for it.
 */
export class GroupCommit<In, Out> {
  private readonly waiting: Waiting<In, Out>[] = [];
  private rounds = 0;

  /** `run` answers in the order of its items, and changes nothing where it rejects. */
  constructor(
    private readonly run: (items: In[]) => Promise<Out[]>,
    private readonly most = 500,
    private readonly atOnce = 1,
    private readonly mostWaiting = 20_000,
  ) {}

  /** Rejects with `Unavailable` where more wait already than can be served in time. */
  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length >= this.mostWaiting) throw new Unavailable();
      this.waiting.push({ item, resolve, reject });
      if (this.rounds < this.atOnce) void this.round();
    });
  }

  private async round(): Promise<void> {
    this.rounds += 1;
    // Let callers that are already on their way join before the first round begins.
    await new Promise(setImmediate);
    for (let taken = this.take(); taken.length > 0; taken = this.take()) await this.settle(taken);
    this.rounds -= 1;
  }

  private take(): Waiting<In, Out>[] {
    return this.waiting.splice(0, this.most);
  }

  private async settle(taken: Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await this.run(taken.map(({ item }) => item));
      taken.forEach(({ resolve }, index) => resolve(results[index]!));
    } catch (error) {
      if (taken.length > 1 && unfit.test(sqlState(error) ?? '')) {
        for (const one of taken) await this.settle([one]);
        return;
      }
      for (const { reject } of taken) reject(error);
    }
  }
}
