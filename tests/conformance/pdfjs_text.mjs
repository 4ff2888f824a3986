// Prints the text of a PDF as pdf.js gives it: node pdfjs_text.mjs PATH-OF-PDF.MJS FILE [--no-white]. Pages end in form
// feeds. With --no-white as programs have it that drop every item of nothing but white space.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

globalThis.DOMMatrix ??= class {}; // for drawing only, but looked for when the library loads
console.log = console.warn = () => {}; // it warns of what only drawing needs
const [library, file, option] = process.argv.slice(2);
const { getDocument, VerbosityLevel } = await import(resolve(library));
const standardFontDataUrl = resolve(dirname(library), "../../standard_fonts") + "/";
const pdf = await getDocument({
  data: new Uint8Array(readFileSync(file)),
  standardFontDataUrl,
  verbosity: VerbosityLevel.ERRORS,
}).promise;
let text = "";
for (let number = 1; number <= pdf.numPages; number++) {
  const content = await (await pdf.getPage(number)).getTextContent();
  const items = content.items.filter((item) => option !== "--no-white" || item.hasEOL || item.str.trim() !== "");
  text += items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\f";
}
process.stdout.write(text);
