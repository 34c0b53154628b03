/** Wrong arguments on a command line. The message is a whole sentence that says what to do. */
export class WrongArguments extends Error {
  override name = 'WrongArguments';
}

/**
 * @param parse calls `parseArgs` of `node:util`
 * @throws {WrongArguments} where that throws
 */
export function orWrongArguments<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new WrongArguments(`${message.replace(/\.?$/, '.')} See --help for what can be given.`);
  }
}
