import { type Browser, chromium } from 'playwright-core'

/** Quiet, without a sandbox (the suite may run as root), and without a word to the network. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium; Ubuntu and others have it elsewhere. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

/** A telephone and a desk, in CSS pixels. */
export const PHONE = { width: 360, height: 740 }
export const DESK = { width: 1_200, height: 900 }
