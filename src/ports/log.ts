/** What a person who watches the run reads. Every implementation makes untrusted text harmless. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}
