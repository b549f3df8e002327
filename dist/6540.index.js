export const id = 6540;
export const ids = [6540];
export const modules = {

/***/ 46540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDotenv: () => (/* binding */ readDotenv),
/* harmony export */   readProperties: () => (/* binding */ readProperties)
/* harmony export */ });
const KEY = /^(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*)$/;
/**
 * Reads an environment file: "KEY=value", "export KEY='value'", comments, and values in quotes over several
 * lines. Throws a SyntaxError on a line that is none of it.
 */
function readDotenv(text) {
    const found = Object.create(null);
    const lines = text.split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const line = (lines[index] ?? '').trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const [, key, first = ''] = KEY.exec(line) ?? [];
        if (key === undefined)
            throw new SyntaxError(`line ${index + 1}: no KEY=value`);
        const quote = /^["'`]/.exec(first)?.[0];
        let value = first;
        if (quote !== undefined) {
            const begin = index;
            while (!isClosed(value, quote)) {
                index++;
                if (index >= lines.length)
                    throw new SyntaxError(`line ${begin + 1}: a text that never ends`);
                value += `\n${lines[index] ?? ''}`;
            }
            value = value.slice(1, value.indexOf(quote, 1));
        }
        else
            value = value.replace(/\s+#.*$/, '');
        found[key] = value;
    }
    return found;
}
function isClosed(value, quote) {
    return value.length > 1 && value.indexOf(quote, 1) > 0;
}
/**
 * Reads .properties, .ini and .cfg files: "key = value" or "key: value" under "[section]" headings. Throws a
 * SyntaxError on a line that is none of it.
 */
function readProperties(text) {
    const found = Object.create(null);
    let section = '';
    const lines = text.split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const number = index + 1;
        let line = (lines[index] ?? '').trim();
        if (line === '' || /^[#;!]/.test(line))
            continue;
        while (line.endsWith('\\') && index + 1 < lines.length) {
            line = line.slice(0, -1) + (lines[++index] ?? '').trim();
        }
        const heading = /^\[([^\]]+)\]$/.exec(line)?.[1];
        if (heading !== undefined) {
            section = `${heading.trim()}.`;
            continue;
        }
        const at = line.search(/[=:]/);
        if (at <= 0)
            throw new SyntaxError(`line ${number}: no key with a value`);
        found[section + line.slice(0, at).trim()] = line.slice(at + 1).trim();
    }
    return found;
}
//# sourceMappingURL=settings.js.map

/***/ })

};
