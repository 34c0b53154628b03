import { projectFiles } from '../../../playground/project/files.ts';

/** The project that the WebContainer runs: texts by path. */
export function GET(): Response {
  return Response.json(projectFiles());
}
