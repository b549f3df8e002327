import type { EvidencePoint } from '../../domain/outcome.ts'
import type { Verdict } from '../../domain/verdict.ts'

/** More looks than a picture can show are thinned out, so that days of windows cost no more than this. */
export const EVIDENCE_POINTS_MAX = 400

/** How the evidence went over a rollout, for the page. */
export type EvidenceLog = {
  note(verdict: Verdict, atSeconds: number): void
  /** Oldest first, evenly thinned out; the newest is always there. */
  points(): readonly EvidencePoint[]
}

export function evidenceLog(): EvidenceLog {
  let kept: EvidencePoint[] = []
  let newest: EvidencePoint | null = null
  let lookCount = 0
  /** Of so many looks one is kept. */
  let every = 1
  return {
    note({ logEvidence, logEvidenceLimit }, atSeconds) {
      if (logEvidence === null || logEvidenceLimit === null) return
      newest = { atSeconds, logEvidence, logEvidenceLimit }
      if (lookCount++ % every !== 0) return
      kept.push(newest)
      if (kept.length < EVIDENCE_POINTS_MAX) return
      kept = kept.filter((_, index) => index % 2 === 0)
      every *= 2
    },
    points: () => (newest === null || kept.at(-1) === newest ? kept : [...kept, newest]),
  }
}
