type Waiting<In, Out> = { item: In; resolve: (result: Out) => void; reject: (error: unknown) => void };

/**
 * Does many callers' work together: what arrives while one round is under way shares the next. Each caller is answered
 * only after the round that holds its item has committed; where a round fails, all in it are told.
 */
export class GroupCommit<In, Out> {
  private waiting: Waiting<In, Out>[] = [];
  private rounds = 0;

  /** `run` answers in the order of its items. */
  constructor(
    private readonly run: (items: In[]) => Promise<Out[]>,
    private readonly most = 500,
    private readonly atOnce = 2,
  ) {}

  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.rounds < this.atOnce) void this.round();
    });
  }

  private async round(): Promise<void> {
    this.rounds += 1;
    // Let callers that are already on their way join before the first round begins.
    await new Promise(setImmediate);
    for (let taken = this.waiting.splice(0, this.most); taken.length > 0; taken = this.waiting.splice(0, this.most)) {
      await this.settle(taken);
    }
    this.rounds -= 1;
  }

  private async settle(taken: Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await this.run(taken.map(({ item }) => item));
      taken.forEach(({ resolve }, index) => resolve(results[index]!));
    } catch (error) {
      for (const { reject } of taken) reject(error);
    }
  }
}
