/** What every agreement of the demonstration says, in the group's own form of Norwegian. */
export const terms = {
  nb: {
    title: 'Avtale om omsorgsberedskap',
    expectations:
      'Partene er likeverdige. Gruppen svarer når den kan. Et nei er alltid et mulig svar. Partene møtes to ganger i året.',
    municipalityDoes:
      'Tar kontakt med gruppen når en hendelse kan kreve hus, mat eller omsorg.\nInviterer gruppen til øvelser og møter.',
    groupDoes:
      'Stiller lokaler og frivillige til rådighet så langt den kan.\nHolder kontaktlisten oppdatert.\nTar vare på utstyret sitt og sier fra om det som trengs.',
    insuranceNote: 'Vedlegg 2 til avtalen sier hva partene er blitt enige om for forsikring av frivillige.',
    note: 'Foreningen dekker øvelser, kommunen dekker når det skjer.',
    contact: 'Beredskapskoordinator',
  },
  nn: {
    title: 'Avtale om omsorgsberedskap',
    expectations:
      'Partane er likeverdige. Gruppa svarar når ho kan. Eit nei er alltid eit mogleg svar. Partane møtest to gonger i året.',
    municipalityDoes:
      'Tek kontakt med gruppa når ei hending kan krevje hus, mat eller omsorg.\nInviterer gruppa til øvingar og møte.',
    groupDoes:
      'Stiller lokale og frivillige til rådvelde så langt ho kan.\nHeld kontaktlista oppdatert.\nTek vare på utstyret sitt og seier frå om det som trengst.',
    insuranceNote: 'Vedlegg 2 til avtalen seier kva partane er vortne samde om for forsikring av frivillige.',
    note: 'Foreininga dekkjer øvingar, kommunen dekkjer når det skjer.',
    contact: 'Beredskapskoordinator',
  },
} as const;

/** The group whose agreement is soon over, so that there is something to renew, and in how many days. */
export const soonOver = { group: 'lier', inDays: 45 } as const;

/** The group whose agreement was to be looked at together some days ago. */
export const reviewDue = { group: 'tranby', inDays: -9 } as const;

/** The group whose agreement the two have gone through since they signed it, how long ago, and when next. */
export const reviewed = { group: 'lier', daysAgo: 110, nextInDays: 255 } as const;

/** What every group can open beside where it meets. */
export const schools = {
  nb: { name: 'Skolen', address: 'Skoleveien 4', note: 'Nøkkel også hos vaktmesteren. Ta av skoene i gymsalen.' },
  nn: { name: 'Skulen', address: 'Skulevegen 4', note: 'Nøkkel også hos vaktmeisteren. Ta av skoa i gymsalen.' },
} as const;

/** How the cooperation went the last time, in the words of both. */
export const notes = {
  municipality: 'Gruppen ble spurt tidlig, og suppen kom fram. Neste gang sier vi fra om hvor mange det gjelder.',
  group: 'Vi fikk beskjed i god tid. Veien var stengt, så vi trengte en avtale om transport.',
} as const;
