/** Every text of the web app in this language. */
export const nb: object = Object.assign(
  {},
  ...Object.values(import.meta.glob<object>('../locales/nb/*.json', { eager: true, import: 'default' })),
);
