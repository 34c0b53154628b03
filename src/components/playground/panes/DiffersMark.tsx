/** Marks a line that the one beside it words differently or lacks: a sign, and its words for who can't see it. */
export function DiffersMark({ words }: { words: string }) {
  return (
    <span class="pg-mark" title={words}>
      <span aria-hidden="true">≠</span>
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
