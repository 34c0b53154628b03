import type { APIRoute } from 'astro';
import { type Cell, matrixOf } from '../../playground/matrix/matrix.ts';
import { playgroundStateOf } from '../components/matrix/playground-state.ts';
import { printLink } from '../components/playground/state/link.ts';
import { allEvidence, recordingPath } from '../data/evidence.ts';
import { matrixTextEnglish } from '../data/text/matrix.en.ts';
import { url } from '../data/url.ts';

/** The matrix as data. Members of a cell: see `Seen` and `Assessment`; `null` where a version has no such path. */
export const GET: APIRoute = () => {
  const { versions, rows } = matrixOf(allEvidence());
  const paths = rows.map(({ id, group, cells }) => ({
    id,
    group,
    title: `${matrixTextEnglish.groups[group]}: ${matrixTextEnglish.paths[id]}`,
    cells: Object.fromEntries(cells.map((cell) => [cell.version, dataOf(cell)])),
  }));
  return new Response(`${JSON.stringify({ crate: 'lambda_runtime', versions, paths }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};

function dataOf({ version, seen }: Cell) {
  if (seen === null) return null;
  const { recording, verdict, assessment } = seen;
  const state = playgroundStateOf(recording, version);
  return {
    verdict,
    told: assessment.told,
    exit: recording.exit,
    stdout: recording.stdout,
    stderr: recording.stderr,
    recording: url(recordingPath(version, recording.id)),
    playground: state === null ? null : url(`playground/${printLink(state).link}`),
  };
}
