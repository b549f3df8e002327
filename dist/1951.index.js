export const id = 1951;
export const ids = [1951];
export const modules = {

/***/ 11951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDockerfile: () => (/* binding */ readDockerfile)
/* harmony export */ });
const INSTRUCTION = /^[A-Za-z]{2,20}$/;
/**
 * Reads a Dockerfile by https://docs.docker.com/reference/dockerfile/: one instruction a line, which a
 * backslash (or the character that `# escape=` names) carries on to the next; comment lines in between and
 * here-documents count for nothing. Throws a SyntaxError when a line is no instruction.
 */
function readDockerfile(text) {
    const carriesOn = /^#\s*escape\s*=\s*(`|\\)\s*$/im.exec(text.split('\n', 3).join('\n'))?.[1] ?? '\\';
    const lines = text.split(/\r?\n/);
    const found = [];
    let index = 0;
    while (index < lines.length) {
        const number = index + 1;
        const parts = [];
        let isOpen = true;
        while (isOpen && index < lines.length) {
            const line = (lines[index++] ?? '').trim();
            if (line.startsWith('#') || (line === '' && parts.length > 0))
                continue;
            isOpen = line.endsWith(carriesOn);
            parts.push(isOpen ? line.slice(0, -1).trimEnd() : line);
        }
        const joined = parts.join(' ').trim();
        if (joined === '')
            continue;
        const [name = ''] = joined.split(/\s/, 1);
        if (!INSTRUCTION.test(name))
            throw new SyntaxError(`line ${number}: no instruction`);
        found.push({ name: name.toUpperCase(), args: joined.slice(name.length).trim() });
        index = afterHereDocuments(joined, lines, index);
    }
    return found;
}
/** The line after the texts that an instruction announces with "<<NAME". */
function afterHereDocuments(instruction, lines, index) {
    if (!/^(?:RUN|COPY|ADD)\b/i.test(instruction))
        return index;
    let next = index;
    for (const [, dash, name] of instruction.matchAll(/<<(-?)["']?([A-Za-z_]\w*)["']?/g)) {
        const end = lines.findIndex((line, at) => at >= next && (dash === '-' ? line.replace(/^\t+/, '') : line) === name);
        if (end === -1)
            throw new SyntaxError(`line ${index}: a here-document that never ends`);
        next = end + 1;
    }
    return next;
}
//# sourceMappingURL=dockerfile.js.map

/***/ })

};
