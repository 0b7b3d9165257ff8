type Span = { fromVersion: number; throughVersion: number | null };

/** The files that were sent with a version of a return; without a number, those of what is being written. */
export function filesOf<File extends Span>(files: readonly File[], version?: number): File[] {
  return files.filter(({ fromVersion, throughVersion }) =>
    version === undefined
      ? throughVersion === null
      : fromVersion <= version && (throughVersion === null || version <= throughVersion),
  );
}
