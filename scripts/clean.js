// Empties the folder that is named, so that a build never holds a file whose source is gone.
import { rmSync } from 'node:fs'

const folder = process.argv[2]
if (folder !== 'build' && folder !== 'dist') throw new Error('usage: clean.js build|dist')
rmSync(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true })
