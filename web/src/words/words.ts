// The interface's words, one data file per language, and how that language writes numbers and days.
import { dateOf, type Day } from '../data/days';
import ar from './ar.json';
import en from './en.json';

export const kLanguages = { en, ar } as const;
export type LanguageId = keyof typeof kLanguages;
type Table = typeof en;
type TextKey = { [K in keyof Table]: Table[K] extends string ? K : never }[keyof Table];
type CountedKey = 'search_found' | 'changed_hands' | 'statements_here' | 'figures_wrong';
type ListKey = 'about_what_text' | 'about_method_text' | 'about_limits_text';
type Values = Record<string, string | number>;

export function isLanguage(id: string): id is LanguageId {
  return Object.hasOwn(kLanguages, id);
}

export class Words {
  private table: Table;
  private rules: Intl.PluralRules;
  private formats = new Map<string, Intl.DateTimeFormat>();

  constructor(readonly id: LanguageId) {
    this.table = kLanguages[id] as unknown as Table;
    this.rules = new Intl.PluralRules(this.table.locale);
  }

  get direction(): 'ltr' | 'rtl' {
    return this.table.direction as 'ltr' | 'rtl';
  }
  get isArabic(): boolean {
    return this.id === 'ar';
  }

  text(key: TextKey, values: Values = {}): string {
    return filled(this.table[key], values);
  }
  list(key: ListKey): string[] {
    return this.table[key];
  }
  counted(key: CountedKey, n: number, values: Values = {}): string {
    const forms = this.table[key] as Record<string, string>;
    return filled(forms[this.rules.select(n)] ?? forms.other, { ...values, n: this.number(n) });
  }
  // Kinds of other gazetteers are shown as they are.
  kind(kind: string): string {
    return (this.table.kinds as Record<string, string>)[kind] ?? kind;
  }
  verdict(verdict: string): string {
    return (this.table.verdicts as Record<string, string>)[verdict] ?? verdict;
  }
  // A name in the theatre's own script where this language uses it and there is one.
  name(named: { name: string; nameAr?: string; name_ar?: string }): string {
    return (this.isArabic && (named.nameAr || named.name_ar)) || named.name;
  }

  number(value: number, decimals = 0): string {
    return value.toLocaleString(this.table.locale, { maximumFractionDigits: decimals, minimumFractionDigits: decimals });
  }
  percent(share: number): string {
    if (share > 0 && share < 0.0005) return `<${this.percent(0.001)}`;
    return share.toLocaleString(this.table.locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }
  signed(value: number): string {
    return Math.round(value).toLocaleString(this.table.locale, { signDisplay: 'exceptZero' });
  }
  day(day: Day): string {
    return this.format(day, { day: 'numeric', month: 'long', year: 'numeric' });
  }
  shortDay(day: Day): string {
    return this.format(day, { day: 'numeric', month: 'short', year: 'numeric' });
  }
  dayOfMonth(day: Day): string {
    return this.format(day, { day: 'numeric', month: 'short' });
  }
  month(day: Day): string {
    return this.format(day, { month: 'short' });
  }
  year(day: Day): string {
    return this.format(day, { year: 'numeric' });
  }
  span([from, to]: [Day, Day]): string {
    return from === to ? this.day(from) : this.text('from_to', { from: this.shortDay(from), to: this.shortDay(to) });
  }

  private format(day: Day, options: Intl.DateTimeFormatOptions): string {
    const key = JSON.stringify(options);
    let format = this.formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(this.table.locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      this.formats.set(key, format);
    }
    return format.format(dateOf(day));
  }
}

function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
