import { expect, test } from '@jest/globals'
import { readProtobuf } from '../../../src/adapters/readers/protobuf.ts'
import { protobufEdits } from '../../../src/domain/edits/protobuf-edits.ts'

const FILE = `
syntax = "proto3";
package shop.v1;
import "google/protobuf/timestamp.proto";
message Cart {
  string id = 1;
  repeated string items = 2;
  map<string, int32> counts = 3;
  oneof payer { string person = 4; string company = 5; }
  message Line { int64 cents = 1; }
  enum State { OPEN = 0; PAID = 1; }
}
service Carts {
  rpc Get(Cart) returns (Cart);
  rpc Watch(Cart) returns (stream Cart);
}
`

function edits(before: string | null, after: string | null): string[] {
  const read = (text: string | null) => (text === null ? null : readProtobuf(text))
  return protobufEdits(read(before), read(after)).map(({ what }) => what)
}

const changed = (from: string, to: string) => edits(FILE, FILE.replace(from, to))

test.each([
  ['  string id = 1;\n', '', 'shop.v1.Cart.id is gone and its number 1 is not reserved'],
  ['string id = 1', 'string id = 9', 'shop.v1.Cart.id had number 1 and has 9'],
  ['string id = 1', 'string name = 1', 'shop.v1.Cart.id is called name now, which breaks its JSON'],
  ['string id = 1', 'int32 id = 1', 'shop.v1.Cart.id was string and is int32'],
  [
    'map<string, int32>',
    'map<string, int64>',
    'shop.v1.Cart.counts was map<string, int32> and is map<string, int64>',
  ],
  ['repeated string items', 'string items', 'shop.v1.Cart.items was repeated and is singular'],
  [' PAID = 1;', '', 'shop.v1.Cart.State.PAID is gone'],
  ['PAID = 1', 'PAID = 2', 'shop.v1.Cart.State.PAID was 1 and is 2'],
  ['  message Line { int64 cents = 1; }\n', '', 'shop.v1.Cart.Line is gone'],
  ['  rpc Get(Cart) returns (Cart);\n', '', 'rpc shop.v1.Carts.Get is gone'],
  [
    '(stream Cart)',
    '(Cart)',
    'rpc shop.v1.Carts.Watch streams what it answers: false and no longer true',
  ],
  ['package shop.v1', 'package shop.v2', 'the package shop.v1 is called shop.v2 now'],
])('%j becomes %j', (from, to, expected) => {
  expect(changed(from, to)).toEqual([expected])
})

test.each([
  ['  string id = 1;\n', '  reserved 1; reserved "id";\n'],
  ['string id = 1;', 'string id = 1; string note = 8;'],
  ['PAID = 1;', 'PAID = 1; LOST = 2;'],
  ['// x', ''],
])('%j becomes %j without a word', (from, to) => {
  expect(changed(from, to)).toEqual([])
})

test('a file that is gone takes all its types with it; a new one is silent', () => {
  expect(edits(FILE, null)).toHaveLength(4)
  expect(edits(null, FILE)).toEqual([])
})

test.each(['message {', '\u0000', 'syntax = "proto9"; message A {', 'message A { string a = x; }'])(
  '%j cannot be read',
  (text) => {
    expect(() => readProtobuf(text)).toThrow(SyntaxError)
  },
)
