import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useNaming } from '../language/use-naming.js';
import { useDemoPeople } from './use-demo.js';

type Props = { picked: string; onPick: (identifier: string) => void };

/** In the demonstration: who can sign in, one tap away. */
export function DemoPeople({ picked, onPick }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const people = useDemoPeople();
  if (people === null) return null;
  const places = [...new Set(people.map((person) => person.place))];
  return (
    <section className="card stack" aria-labelledby="demo-people">
      <h2 id="demo-people" className="ds-heading" data-size="xs">
        {t('demo.who')}
      </h2>
      <p>
        {t('demo.explained')}{' '}
        <a href="/simulator" target="beredt-simulator" className="ds-link">
          {t('demo.open')}
        </a>
      </p>
      {places.map((place) => (
        <div key={place}>
          {place !== '' && (
            <h3 className="ds-heading" data-size="2xs">
              {place}
            </h3>
          )}
          <ul className="plain-list demo-people">
            {people
              .filter((person) => person.place === place)
              .map((person) => (
                <li key={person.identifier}>
                  <Button
                    variant={picked === person.identifier ? 'primary' : 'secondary'}
                    aria-pressed={picked === person.identifier}
                    onClick={() => onPick(person.identifier)}
                  >
                    <span>
                      {person.name}, {naming.role(person.role)}
                      <small>{person.identifier}</small>
                    </span>
                  </Button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
