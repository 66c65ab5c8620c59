/**
 * Does one piece of work as often as it is asked for, never twice at once, and after each time that it showed something not again before
 * the rest is over. What is asked for meanwhile is done once, afterwards.
 */
export class Pace {
  private isWanted = false;
  private isRunning = false;
  private timer: NodeJS.Timeout | undefined;
  private restsUntil = 0;
  private isEnded = false;

  /** `work` resolves with whether it showed anything; it must not reject. */
  constructor(
    private readonly restMs: number,
    private readonly work: () => Promise<boolean>,
  ) {}

  /** Asks for the work. */
  nudge(): void {
    this.isWanted = true;
    if (this.isRunning || this.timer || this.isEnded) return;
    const waitMs = Math.ceil(this.restsUntil - performance.now());
    if (waitMs <= 0) return void this.run();
    this.timer = setTimeout(() => void this.run(), waitMs);
  }

  /** Nothing is begun any more. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.isWanted = false;
    this.isRunning = true;
    const hasShown = await this.work();
    this.isRunning = false;
    if (hasShown) this.restsUntil = performance.now() + this.restMs;
    if (this.isWanted) this.nudge();
  }
}
