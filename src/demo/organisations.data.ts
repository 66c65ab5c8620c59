/** Organisations that do not exist; the places they are named after do. */
export const organisations = [
  { key: 'omsorgslaget', parent: null, level: 'national', name: 'Omsorgslaget (demonstrasjon)' },
  { key: 'omsorgslaget-buskerud', parent: 'omsorgslaget', level: 'county', name: 'Omsorgslaget Buskerud' },
  { key: 'omsorgslaget-akershus', parent: 'omsorgslaget', level: 'county', name: 'Omsorgslaget Akershus' },
  { key: 'omsorgslaget-innlandet', parent: 'omsorgslaget', level: 'county', name: 'Omsorgslaget Innlandet' },
  { key: 'lier', parent: 'omsorgslaget-buskerud', level: 'local', name: 'Lier omsorgslag' },
  { key: 'tranby', parent: 'omsorgslaget-buskerud', level: 'local', name: 'Tranby omsorgslag' },
  { key: 'drammen', parent: 'omsorgslaget-buskerud', level: 'local', name: 'Drammen omsorgslag' },
  { key: 'hokksund', parent: 'omsorgslaget-buskerud', level: 'local', name: 'Hokksund omsorgslag' },
  { key: 'vikersund', parent: 'omsorgslaget-buskerud', level: 'local', name: 'Vikersund omsorgslag' },
  { key: 'heggedal', parent: 'omsorgslaget-akershus', level: 'local', name: 'Heggedal omsorgslag' },
  { key: 'sel', parent: 'omsorgslaget-innlandet', level: 'local', name: 'Sel omsorgslag' },
  { key: 'vaga', parent: 'omsorgslaget-innlandet', level: 'local', name: 'Vågå omsorgslag' },
  { key: 'dombas', parent: 'omsorgslaget-innlandet', level: 'local', name: 'Dombås omsorgslag' },
  { key: 'bygdeberedskapen', parent: null, level: 'national', name: 'Bygdeberedskapen (demonstrasjon)' },
  { key: 'bygdeberedskapen-ost', parent: 'bygdeberedskapen', level: 'county', name: 'Bygdeberedskapen Øst' },
  { key: 'sylling', parent: 'bygdeberedskapen-ost', level: 'local', name: 'Sylling bygdeberedskap' },
  { key: 'assiden', parent: 'bygdeberedskapen-ost', level: 'local', name: 'Åssiden bygdeberedskap' },
  { key: 'vinstra', parent: 'bygdeberedskapen-ost', level: 'local', name: 'Vinstra bygdeberedskap' },
] as const;

/** What the group in Sel has said unasked that it can give. */
export const readinessOffer = {
  group: 'sel',
  lines: [
    { capability: 'food', quantity: 110 },
    { capability: 'shelter', quantity: 30 },
  ],
  text: 'Vi står klare før uvêret. Suppe til 110 frå klokka 18, senger i grendehuset på Otta.',
} as const;
