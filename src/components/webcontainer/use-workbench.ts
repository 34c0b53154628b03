import type { WebContainer } from '@webcontainer/api';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sighting } from '../../../playground/engines/container.ts';
import type { Setup } from '../../../playground/run.ts';
import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';
import { url } from '../../data/url.ts';
import type { PageEngine } from '../playground/runs/checked-engine.ts';
import { crateFiles } from '../playground/runs/crate-files.ts';
import type { EngineNews } from '../playground/runs/page-engine.ts';
import { ContainerBoot, type InTrouble, type Phase } from './container/boot.ts';
import { pageSurroundings, type VendorSettings } from './container/surroundings.ts';
import type { Trouble } from './container/trouble.ts';
import { Crates, fetchingFile, type WithoutCrate } from './crates.ts';
import type { Project } from './project/project.ts';
import { mountable } from './project/tree.ts';
import { hitchAfter, noLines, type Terminals, withSighting } from './terminal.ts';
import { Workbench } from './workbench.ts';

/** After so long without an answer to a run, the reader is asked what to do. */
const ANSWER_LIMIT_MS = 30_000;

const troubled = (trouble: Trouble, detail = ''): InTrouble => ({ kind: 'trouble', trouble, detail });

/**
 * The container of the page, its terminals, and what went wrong with either.
 * @param built the versions whose crates the site was built with
 */
export function useWorkbench(
  project: Project,
  vendor: VendorSettings,
  built: readonly string[],
  text: WebcontainerText,
) {
  const [phase, setPhase] = useState<Phase>({ kind: 'off' });
  const [hitch, setHitch] = useState<InTrouble | null>(null);
  const [terminals, setTerminals] = useState<Terminals>(noLines);
  const lines = useRef(terminals);
  const [withoutCrate, setWithoutCrate] = useState<Record<string, WithoutCrate | null>>({});
  const parts = useRef<{ bench: Workbench; boot: ContainerBoot<WebContainer>; crates: Crates }>();

  const onSighting = ({ version }: Setup, sighting: Sighting) => {
    const before = lines.current[sighting.process];
    setHitch((known) => hitchAfter(known, sighting, before));
    lines.current = withSighting(lines.current, version, sighting, text.processEnded);
    setTerminals(lines.current);
  };

  if (parts.current === undefined) {
    const mount = async (container: WebContainer) => {
      const { files } = project;
      await container.mount(mountable(files));
      bench.mounted(files);
    };
    const onPhase = (next: Phase) => {
      setPhase(next);
      if (next.kind === 'trouble' && next.trouble === 'torn-down') bench.stop(sentence('torn-down'));
    };
    const sentence = (trouble: Trouble) => `${text.troubles[trouble].title}.`;
    const boot = new ContainerBoot(pageSurroundings(vendor, mount, sentence), onPhase);
    const onBroken = (words: string) => setHitch((known) => known ?? troubled('not-done', words));
    const crates = new Crates(built, crateFiles(url('crates/')), fetchingFile(url('crates/notices.txt')));
    const onCrate = (version: string, without: WithoutCrate | null) =>
      setWithoutCrate((known) => ({ ...known, [version]: without }));
    const bench = new Workbench({ project, boot, crates, onCrate, onSighting, onBroken });
    parts.current = { bench, boot, crates };
  }
  const { bench, boot, crates } = parts.current;

  return {
    bench,
    makeEngine(news: EngineNews): PageEngine {
      crates.onProgress(news.onProgress);
      return bench.engine;
    },
    /** The crates that the page has loaded, for an archive of the project. */
    loadedCrates: () => crates.forArchive(),
    withoutCrate,
    phase: hitch ?? phase,
    isReady: phase.kind === 'ready',
    terminals,
    /** Before a new run: what was seen of the last one goes. */
    clear() {
      lines.current = noLines;
      setTerminals(noLines);
      setHitch(null);
    },
    keepWaiting() {
      if (hitch === null) boot.keepWaiting();
      else setHitch(null);
    },
    end: () => boot.tearDown('torn-down'),
    hitch,
    tellSilent: () => setHitch(troubled('silent')),
  };
}

/**
 * Tells of a run that a running container does not answer; again after *Keep waiting*.
 * @param heard another one whenever something has come
 */
export function useSilence(
  waiting: boolean,
  hitch: InTrouble | null,
  heard: unknown,
  onSilent: () => void,
): void {
  const told = useRef(onSilent);
  told.current = onSilent;
  useEffect(() => {
    if (!waiting || hitch !== null) return;
    const timer = setTimeout(() => told.current(), ANSWER_LIMIT_MS);
    return () => clearTimeout(timer);
  }, [waiting, hitch, heard]);
}
