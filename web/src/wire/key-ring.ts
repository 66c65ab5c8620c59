import { newKey } from './new-key.js';

/** Gives each deed a key of its own, and the same key again as long as the same deed is in doubt. */
export class KeyRing {
  private deed: string | null = null;
  private key = '';

  constructor(private readonly make: () => string = newKey) {}

  /** The key for this body: the one in use if it is the same body still in doubt, else a fresh one. */
  keyFor(body: unknown): string {
    const deed = JSON.stringify(body) ?? '';
    if (this.deed !== deed) {
      this.deed = deed;
      this.key = this.make();
    }
    return this.key;
  }

  /** The outcome is known; the next deed is a new one even if it looks the same. */
  settle(): void {
    this.deed = null;
  }
}
