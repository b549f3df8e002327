/** What one examination came to. All text may hold untrusted words. */
export type Diagnosis = {
  /** What was looked at: "token", "target", "metric errors", ".github/workflows/deploy.yml". */
  readonly subject: string
  readonly state: 'good' | 'bad' | 'unknown'
  /** What was found, one sentence. */
  readonly what: string
  /** What to do, one sentence; '' when there is nothing to do. */
  readonly fix: string
  /** What to write, as YAML; null when there is nothing to write. */
  readonly yaml: string | null
}

export function good(subject: string, what: string): Diagnosis {
  return { subject, state: 'good', what, fix: '', yaml: null }
}

export function bad(
  subject: string,
  what: string,
  fix: string,
  yaml: string | null = null,
): Diagnosis {
  return { subject, state: 'bad', what, fix, yaml }
}

/** Could not be looked at: neither good nor bad. */
export function unknown(subject: string, what: string, fix: string): Diagnosis {
  return { subject, state: 'unknown', what, fix, yaml: null }
}
