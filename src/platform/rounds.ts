/** Does work in rounds, one after another; whoever calls while a round is under way shares the next. */
export class Rounds {
  private running: Promise<void> | undefined;
  private again = false;

  /** `round` resolves with whether there is more to do at once. */
  constructor(private readonly round: () => Promise<boolean>) {}

  /** Resolves once a round that began after this call has ended and nothing is left to do; rejects with what went wrong. */
  async wake(): Promise<void> {
    this.again = true;
    this.running ??= this.run();
    return this.running;
  }

  /** Resolves when nothing is under way. */
  async rest(): Promise<void> {
    await this.running?.catch(() => undefined);
  }

  private async run(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        if (await this.round()) this.again = true;
      }
    } finally {
      // In the same breath as the last look, so that no call between the two is forgotten.
      this.running = undefined;
    }
  }
}
