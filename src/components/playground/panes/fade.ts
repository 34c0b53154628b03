/**
 * @param turn the result's number; 0 for the one that stands in the page, which does not fade in
 * @returns an attribute for the style sheet that is another one for every next result, which restarts the fade
 */
export function fadeOf(turn: number): 'odd' | 'even' | undefined {
  if (turn === 0) return undefined;
  return turn % 2 === 0 ? 'even' : 'odd';
}
