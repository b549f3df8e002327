export const id = 670;
export const ids = [670];
export const modules = {

/***/ 20670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHcl: () => (/* binding */ readHcl)
});

// EXTERNAL MODULE: ./build/src/domain/plain.js
var plain = __webpack_require__(17962);
;// CONCATENATED MODULE: ./build/src/adapters/readers/hcl-cursor.js

/** Throws a SyntaxError with the line of the place. */
function fail(cursor, what) {
    const line = cursor.text.slice(0, cursor.position).split('\n').length;
    throw new SyntaxError(`line ${line}: ${what}`);
}
/** The character at the place; '' at the end. */
function peek({ text, position }) {
    return text[position] ?? '';
}
/** Goes over what a sticky pattern matches here; null when it does not. */
function match(cursor, pattern) {
    pattern.lastIndex = cursor.position;
    const found = pattern.exec(cursor.text);
    if (found !== null)
        cursor.position = pattern.lastIndex;
    return found;
}
/** Goes over blanks and comments; over the ends of lines only where they mean nothing. */
function skip(cursor, withLines) {
    for (;;) {
        const next = peek(cursor);
        if (next === ' ' || next === '\t' || next === '\r' || (withLines && next === '\n')) {
            cursor.position++;
        }
        else if (!skipComment(cursor))
            return;
    }
}
/** Goes over a comment, up to the end of its line or over its end; false when there is none. */
function skipComment(cursor) {
    const { text, position } = cursor;
    if (text.startsWith('/*', position)) {
        const end = text.indexOf('*/', position + 2);
        if (end === -1)
            fail(cursor, 'a comment that never ends');
        cursor.position = end + 2;
        return true;
    }
    if (text[position] !== '#' && !text.startsWith('//', position))
        return false;
    const end = text.indexOf('\n', position);
    cursor.position = end === -1 ? text.length : end;
    return true;
}
/** Reads something inside something. */
function deeper(cursor, read) {
    cursor.depth++;
    if (cursor.depth > plain/* PLAIN_DEPTH_MAX */.i)
        fail(cursor, 'nested too deeply');
    const value = read();
    cursor.depth--;
    return value;
}
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
/** The text between quotes; what is interpolated stays as it is written. */
function quoted(cursor) {
    const { text } = cursor;
    cursor.position++;
    let found = '';
    for (;;) {
        const next = peek(cursor);
        if (next === '' || next === '\n')
            fail(cursor, 'a text that never ends');
        if (next === '"') {
            cursor.position++;
            return found;
        }
        if (next === '\\') {
            const escaped = text[cursor.position + 1] ?? '';
            found += ESCAPES[escaped] ?? escaped;
            cursor.position += 2;
        }
        else if (/^[$%]{2}\{/.test(text.slice(cursor.position, cursor.position + 3))) {
            found += `${next}{`;
            cursor.position += 3;
        }
        else if ((next === '$' || next === '%') && text[cursor.position + 1] === '{') {
            const from = cursor.position++;
            brackets(cursor);
            found += text.slice(from, cursor.position);
        }
        else {
            found += next;
            cursor.position++;
        }
    }
}
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\r?\n/uy;
/** A text of several lines up to the line with its name alone; null when there is none here. */
function heredoc(cursor) {
    const name = match(cursor, HEREDOC)?.[1];
    if (name === undefined)
        return null;
    const end = new RegExp(`^[ \\t]*${name}[ \\t]*\\r?$`, 'gmu');
    end.lastIndex = cursor.position;
    const found = end.exec(cursor.text);
    if (found === null)
        return fail(cursor, 'a text that never ends');
    const body = cursor.text.slice(cursor.position, found.index);
    cursor.position = end.lastIndex;
    return body;
}
const CLOSING = { '(': ')', '[': ']', '{': '}' };
function isOpening(character) {
    return CLOSING[character] !== undefined;
}
/** Goes from an opening bracket over the one that closes it, texts and comments whole. */
function brackets(cursor) {
    const open = [];
    do {
        const next = peek(cursor);
        if (next === '')
            fail(cursor, 'a bracket that is never closed');
        if (next === '"')
            deeper(cursor, () => quoted(cursor));
        else if (!skipComment(cursor) && (next !== '<' || heredoc(cursor) === null)) {
            const closing = CLOSING[next];
            if (closing !== undefined)
                open.push(closing);
            else if (next === ')' || next === ']' || next === '}') {
                if (open.pop() !== next)
                    fail(cursor, 'brackets that do not fit');
            }
            cursor.position++;
        }
    } while (open.length > 0);
}
//# sourceMappingURL=hcl-cursor.js.map
;// CONCATENATED MODULE: ./build/src/adapters/readers/hcl.js


/**
 * Reads HCL, the language of Terraform, into the shape of its JSON form: a block becomes
 * `{type: {label: {label: [body, …]}}}`, an attribute its value. Structure and literals are read by the
 * grammar (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md); an expression that is no literal
 * is kept as its text in "${ }", as nothing here computes. Throws a SyntaxError with the line.
 */
function readHcl(text) {
    return body({ text, position: 0, depth: 0 }, '');
}
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Attributes and blocks up to the closing bracket, or to the end of the text for ''. */
function body(cursor, closing) {
    const found = Object.create(null);
    for (;;) {
        skip(cursor, true);
        const next = peek(cursor);
        if (next === closing) {
            cursor.position++;
            return found;
        }
        if (next === '')
            fail(cursor, 'a block that never ends');
        const name = match(cursor, IDENTIFIER)?.[0] ?? fail(cursor, 'no name of an attribute or block');
        skip(cursor, false);
        if (peek(cursor) === '=') {
            cursor.position++;
            if (name in found)
                fail(cursor, `${name} is set twice`);
            found[name] = value(cursor);
            skip(cursor, false);
            if (!isOneOf(peek(cursor), ['', '\n', closing]))
                fail(cursor, 'two things on one line');
        }
        else
            block(cursor, found, name);
    }
}
function block(cursor, into, type) {
    const labels = [type];
    for (skip(cursor, false); peek(cursor) !== '{'; skip(cursor, false)) {
        const label = peek(cursor) === '"' ? quoted(cursor) : match(cursor, IDENTIFIER)?.[0];
        labels.push(label ?? fail(cursor, `the block ${type} does not begin`));
        if (labels.length > plain/* PLAIN_DEPTH_MAX */.i)
            fail(cursor, 'too many labels');
    }
    cursor.position++;
    const inner = deeper(cursor, () => body(cursor, '}'));
    let place = into;
    for (const label of labels.slice(0, -1)) {
        const next = place[label] ?? Object.create(null);
        if (typeof next !== 'object' || next === null || Array.isArray(next)) {
            fail(cursor, `${label} is an attribute and a block`);
        }
        place[label] = next;
        place = next;
    }
    const last = labels.at(-1) ?? type;
    const list = place[last] ?? [];
    if (!Array.isArray(list))
        fail(cursor, `${last} is an attribute and a block`);
    list.push(inner);
    place[last] = list;
}
/** A literal when it is nothing but that, or its text. */
function value(cursor) {
    skip(cursor, false);
    const start = cursor.position;
    const literal = deeper(cursor, () => literalValue(cursor));
    const end = cursor.position;
    skip(cursor, false);
    if (literal !== undefined && isEndOfValue(peek(cursor))) {
        cursor.position = end;
        return literal;
    }
    cursor.position = start;
    return expression(cursor);
}
function isEndOfValue(next) {
    return isOneOf(next, ['', '\n', ',', ']', '}']);
}
function isOneOf(next, all) {
    return all.includes(next);
}
/** Undefined for what computes. */
function literalValue(cursor) {
    const next = peek(cursor);
    if (next === '"')
        return quoted(cursor);
    if (next === '[')
        return list(cursor);
    if (next === '{')
        return object(cursor);
    if (next === '<')
        return heredoc(cursor) ?? undefined;
    const number = match(cursor, NUMBER);
    if (number !== null)
        return Number(number[0]);
    const word = match(cursor, IDENTIFIER)?.[0];
    if (word === 'true' || word === 'false')
        return word === 'true';
    return word === 'null' ? null : undefined;
}
const FOR = /for\b/y;
function list(cursor) {
    cursor.position++;
    const items = [];
    for (;;) {
        skip(cursor, true);
        if (peek(cursor) === ']') {
            cursor.position++;
            return items;
        }
        if (match(cursor, FOR) !== null)
            return undefined;
        items.push(value(cursor));
        skip(cursor, true);
        if (peek(cursor) === ',')
            cursor.position++;
        else if (peek(cursor) !== ']')
            fail(cursor, 'a list that never ends');
    }
}
function object(cursor) {
    cursor.position++;
    const found = Object.create(null);
    for (;;) {
        skip(cursor, true);
        if (peek(cursor) === '}') {
            cursor.position++;
            return found;
        }
        if (match(cursor, FOR) !== null)
            return undefined;
        const key = objectKey(cursor);
        skip(cursor, false);
        if (!isOneOf(peek(cursor), ['=', ':']))
            fail(cursor, 'a key without a value');
        cursor.position++;
        found[key] = value(cursor);
        skip(cursor, false);
        if (isOneOf(peek(cursor), [',', '\n']))
            cursor.position++;
        else if (peek(cursor) !== '}')
            fail(cursor, 'a map that never ends');
    }
}
/** A name, a text, or an expression in brackets or with dots, which is kept as its text. */
function objectKey(cursor) {
    if (peek(cursor) === '"')
        return quoted(cursor);
    const from = cursor.position;
    if (peek(cursor) === '(')
        brackets(cursor);
    else if (match(cursor, KEY) === null)
        fail(cursor, 'a map with something that is no key');
    return cursor.text.slice(from, cursor.position);
}
const KEY = /[\p{ID_Continue}.-]+/uy;
const OPERATOR = /[=!<>]=|=>/y;
/** The text up to the end of a value, brackets and texts whole. */
function expression(cursor) {
    const from = cursor.position;
    for (let next = peek(cursor); !isEndOfValue(next) && next !== ')'; next = peek(cursor)) {
        if (next === '"')
            deeper(cursor, () => quoted(cursor));
        else if (isOpening(next))
            brackets(cursor);
        else if (match(cursor, OPERATOR) !== null)
            continue;
        else if (next === '=')
            fail(cursor, 'two things on one line');
        else if (!skipComment(cursor) && (next !== '<' || heredoc(cursor) === null))
            cursor.position++;
    }
    const found = cursor.text.slice(from, cursor.position).trim();
    if (found === '')
        fail(cursor, 'a value is missing');
    return `\${${found}}`;
}
//# sourceMappingURL=hcl.js.map

/***/ }),

/***/ 17962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   i: () => (/* binding */ PLAIN_DEPTH_MAX),
/* harmony export */   jh: () => (/* binding */ isMap)
/* harmony export */ });
/** How deep a walk goes into a value; no file of a kind that is read here is deeper. */
const PLAIN_DEPTH_MAX = 100;
const EMPTY_MAP = Object.freeze(Object.create(null));
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as a map; an empty one when it is something else. */
function mapOf(value) {
    return isMap(value) ? value : EMPTY_MAP;
}
/** The value as a list; an empty one when it is something else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
/** What lies under the keys, or undefined. Only what the file has: never a member of a prototype. */
function at(value, ...keys) {
    let inner = value;
    for (const key of keys) {
        if (!isMap(inner) || !Object.hasOwn(inner, key))
            return undefined;
        inner = inner[key];
    }
    return inner;
}
/** Keys and values of a map, in the order of the file. */
function entriesOf(value) {
    return Object.entries(mapOf(value));
}
/** Every text in the value, however deep, with the key that it stands under. */
function textsIn(value) {
    const found = [];
    const walk = (inner, key, depth) => {
        if (depth > PLAIN_DEPTH_MAX)
            return;
        if (typeof inner === 'string')
            found.push({ key, text: inner });
        else if (Array.isArray(inner))
            for (const one of inner)
                walk(one, key, depth + 1);
        else
            for (const [name, one] of entriesOf(inner))
                walk(one, name, depth + 1);
    };
    walk(value, '', 0);
    return found;
}
/** The same value written in the same way, whatever the order of the keys. */
function canonical(value) {
    return JSON.stringify(sorted(value ?? null, 0));
}
function sorted(value, depth) {
    if (depth > PLAIN_DEPTH_MAX)
        return null;
    if (Array.isArray(value))
        return value.map((one) => sorted(one, depth + 1));
    if (!isMap(value))
        return value;
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null, depth + 1)]));
}
//# sourceMappingURL=plain.js.map

/***/ })

};
