/** Every text of the web app in this language. */
export const en: object = Object.assign(
  {},
  ...Object.values(import.meta.glob<object>('../locales/en/*.json', { eager: true, import: 'default' })),
);
