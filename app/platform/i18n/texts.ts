/** All that can be said: the English texts, by the namespace in which their keys stand. This is the list of namespaces. */
export type Texts = {
  "accounts-office": typeof import("../../../locales/en/accounts-office.json");
  accounts: typeof import("../../../locales/en/accounts.json");
  "channels-office": typeof import("../../../locales/en/channels-office.json");
  channels: typeof import("../../../locales/en/channels.json");
  common: typeof import("../../../locales/en/common.json");
  "consultations-office": typeof import("../../../locales/en/consultations-office.json");
  consultations: typeof import("../../../locales/en/consultations.json");
  "contributions-office": typeof import("../../../locales/en/contributions-office.json");
  "documents-office": typeof import("../../../locales/en/documents-office.json");
  "drafts-office": typeof import("../../../locales/en/drafts-office.json");
  "evidence-office": typeof import("../../../locales/en/evidence-office.json");
  "help-lines-office": typeof import("../../../locales/en/help-lines-office.json");
  "language-check-office": typeof import("../../../locales/en/language-check-office.json");
  "layouts-office": typeof import("../../../locales/en/layouts-office.json");
  "meetings-office": typeof import("../../../locales/en/meetings-office.json");
  "outbox-office": typeof import("../../../locales/en/outbox-office.json");
  "panel-member": typeof import("../../../locales/en/panel-member.json");
  "panel-office": typeof import("../../../locales/en/panel-office.json");
  panel: typeof import("../../../locales/en/panel.json");
  "plans-office": typeof import("../../../locales/en/plans-office.json");
  plans: typeof import("../../../locales/en/plans.json");
  "printing-office": typeof import("../../../locales/en/printing-office.json");
  "programme-office": typeof import("../../../locales/en/programme-office.json");
  programme: typeof import("../../../locales/en/programme.json");
  "progress-office": typeof import("../../../locales/en/progress-office.json");
  "record-of-changes-office": typeof import("../../../locales/en/record-of-changes-office.json");
  "reports-office": typeof import("../../../locales/en/reports-office.json");
  "returns-office": typeof import("../../../locales/en/returns-office.json");
  returns: typeof import("../../../locales/en/returns.json");
  "site-office": typeof import("../../../locales/en/site-office.json");
  site: typeof import("../../../locales/en/site.json");
  "surveys-office": typeof import("../../../locales/en/surveys-office.json");
  surveys: typeof import("../../../locales/en/surveys.json");
  "tagging-office": typeof import("../../../locales/en/tagging-office.json");
};

type Counted<Name> = Name extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : Name;

type Names<Branch> = {
  [Name in keyof Branch & string]: Branch[Name] extends string
    ? Counted<Name>
    : `${Name}.${Names<Branch[Name]>}`;
}[keyof Branch & string];

/** The key of a text, in full: "surveys:start.button". A text that stands in plural forms has one key for all of them. */
export type LocaleKey = {
  [Namespace in keyof Texts]: `${Namespace}:${Names<Texts[Namespace]>}`;
}[keyof Texts];

/** Puts a text into words of one language. Values fill its {{placeholders}}; `count` also chooses the plural form. */
export type Translate = (key: LocaleKey, values?: Readonly<Record<string, string | number>>) => string;
