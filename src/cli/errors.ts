export { IoError, ioError } from "../files/io-error.ts";

/** The command line is wrong; the exit status is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The command whose help tells more, when it was named. */
  readonly command: string | undefined;

  constructor(message: string, command?: string) {
    super(message);
    this.command = command;
  }
}
