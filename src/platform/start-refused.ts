/** A reason not to start that a person can act on: its message is one or two plain sentences and needs no stack. */
export class StartRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartRefused';
  }
}
