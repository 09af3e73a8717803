// Brings the spellings of one name together, by the rules of the engine's own folding
// (src/model/folding.hpp), which come with the data.

export interface FoldingRules {
  articles: string[];
  prefixes: string[];
  heads: Record<string, string>;
  sounds: [string, string][];
  endings: [string, string][];
}

const kShortestStem = 4; // bytes that must remain when a written-on article goes
const kBytes = new TextEncoder();

const kPlainForms: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', 'ـ': '' };

// Lower case without marks; typographic apostrophes, quotes, dashes and digits of other scripts as ASCII.
export function foldCase(text: string): string {
  const signs = text
    .replace(/[‘’‚‛ʻʼʾʿˈ′´`＇]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
  const parts = signs.normalize('NFKC').toLowerCase().normalize('NFKC').normalize('NFD');
  return parts
    .replace(/[\p{Mn}\p{Me}]/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[ıłøđـ]/g, (letter) => kPlainForms[letter])
    .replace(/\p{Nd}/gu, digitValue);
}

// Digits of every script stand in blocks of ten that begin where the one before is no digit or ends one.
function digitValue(digit: string): string {
  if (digit <= '\x7f') return digit;
  let value = 0;
  for (let code = digit.codePointAt(0)! - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); --code) ++value;
  return String(value);
}

export class Folding {
  private articles: Set<string>;
  constructor(private rules: FoldingRules) {
    this.articles = new Set(rules.articles);
  }

  plain(name: string): string {
    return this.words(name).join('');
  }

  loose(name: string): string {
    return this.words(name).map((word) => this.loosen(word)).join('');
  }

  // All but its articles, or these when there is nothing else.
  private words(name: string): string[] {
    const all = foldCase(name)
      .replace(/['".,()[\]]/g, '')
      .split(/[ \t\n\r\-_/]+/)
      .filter((word) => word !== '');
    const words = all.filter((word) => !this.articles.has(word)).map((word) => this.withoutPrefix(word));
    return words.length > 0 ? words : all;
  }

  private withoutPrefix(word: string): string {
    const size = kBytes.encode(word).length;
    const prefix = this.rules.prefixes.find(
      (start) => word.startsWith(start) && size >= kBytes.encode(start).length + kShortestStem,
    );
    return prefix === undefined ? word : word.slice(prefix.length);
  }

  private loosen(given: string): string {
    let word = this.rules.heads[given] ?? given;
    for (const [from, to] of this.rules.sounds) {
      if (!from.startsWith('^')) word = word.replaceAll(from, to);
      else if (word.startsWith(from.slice(1))) word = to + word.slice(from.length - 1);
    }
    word = word.replace(/([\x00-\x7f])\1+/g, '$1');
    const ending = this.rules.endings.find(([from]) => word.length > from.length && word.endsWith(from));
    return ending ? word.slice(0, -ending[0].length) + ending[1] : word;
  }
}
