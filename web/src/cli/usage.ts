/** Exit codes: 0 fine, 1 a payload says what is wrong, 2 the command line or a file is. */
export const payloadError = 1;

export const usage = `compass adapt [--from NAME] [options] FILES…

Platforms' payloads (answers of APIs, exports) as feeds of Creator Compass. Nothing leaves this computer.
Without --from each file is recognised, and what comes of all is joined.

  --list               the names that --from takes
  --from NAME          which platform the files are of; - reads standard input
  --out FOLDER         where creator.json, products.json, inspiration.json go (.)
  --feed KIND          print this one feed to standard output instead
  --report FILE        write the report as JSON; else its lines go to standard error
  --creator-id ID      whose feed it is, where the files do not say
  --creator-name NAME  the handle that the files know them by
  --as-of TIME         when the files were made (RFC 3339)
  --currency CODE      of amounts that name none
  --utc-offset MIN     of local times in the files
  --dates ORDER        month_first or day_first, for 03/04/2026
`;

export function usageError(message: string): number {
  process.stderr.write(`compass: ${message}\n\n${usage}`);
  return 2;
}
