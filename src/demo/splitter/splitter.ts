/** A server behind the splitter, on this machine. */
export type SplitterServer = {
  readonly name: string
  readonly port: number
  /** 0 to 256. */
  readonly weight: number
  /** Begins in maintenance. */
  readonly isDisabled?: boolean
  /** Whether it is checked; true unless said otherwise. */
  readonly isChecked?: boolean
}

export type SplitterOptions = {
  readonly backend: string
  readonly servers: readonly SplitterServer[]
  /** Unix socket of the Runtime API. */
  readonly socketPath: string
  /** Port on loopback; a free one is taken when it is left out. */
  readonly port?: number
  readonly checkPath: string
  readonly checkIntervalSeconds: number
  /** Passed checks until a server is up, and failed ones until it is down. */
  readonly rise: number
  readonly fall: number
}

/** A weighted splitter that runs: HAProxy, or the embedded one that speaks the same Runtime API. */
export type Splitter = {
  readonly kind: 'haproxy' | 'embedded'
  /** Of the Runtime API. */
  readonly address: string
  /** Where users send their requests. */
  readonly url: string
  /** Starts anew from its configuration: weights and states that were set since are forgotten. */
  reload(): Promise<void>
  close(): Promise<void>
}
