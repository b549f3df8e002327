import type { Checks } from '../domain/people/checks.ts'
import type { Sha } from '../domain/units.ts'

export interface ChecksSource {
  /** The checks of a commit without those of this run. null when the commit is not known there. */
  of(commit: Sha): Promise<Checks | null>
}
