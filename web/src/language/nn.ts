/** Every text of the web app in this language. */
export const nn: object = Object.assign(
  {},
  ...Object.values(import.meta.glob<object>('../locales/nn/*.json', { eager: true, import: 'default' })),
);
