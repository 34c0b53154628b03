/** What a reader asks the matrix for; an empty string asks for nothing in particular. */
export interface Filter {
  group: string;
  /** A verdict that some cell has to have, or `ends` for the end of the process. */
  says: string;
  /** Two versions: only rows in which they differ are wanted. */
  from: string;
  to: string;
}

/** A row as the table carries it: its group, and what each version's cell says (`nothing`, `only-stderr-ends`, …). */
export interface FilteredRow {
  group: string;
  says: readonly string[];
}

/**
 * @param versions those of the row's cells, in their order
 * @returns whether the row has what the filter asks for
 */
export function isShown(
  row: FilteredRow,
  { group, says, from, to }: Filter,
  versions: readonly string[],
): boolean {
  if (group !== '' && row.group !== group) return false;
  if (
    says !== '' &&
    !row.says.some((cell) => (says === 'ends' ? cell.endsWith('-ends') : cell.replace(/-ends$/, '') === says))
  ) {
    return false;
  }
  if (from === '' || to === '') return true;
  const [before, after] = [from, to].map((version) => row.says[versions.indexOf(version)]);
  return before !== after && before !== 'none' && after !== 'none';
}
