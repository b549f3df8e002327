import protobuf from 'protobufjs'
import type { Plain } from '../../domain/plain.ts'

/** Reads a .proto file into the plain form of protobufjs. Imports are not followed. Throws a SyntaxError. */
export function readProtobuf(text: string): Plain {
  try {
    const { root } = protobuf.parse(text, { keepCase: true })
    return JSON.parse(JSON.stringify(root.toJSON())) as Plain
  } catch (error) {
    throw new SyntaxError(error instanceof Error ? error.message : 'it cannot be read')
  }
}
