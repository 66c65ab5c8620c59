import { Button, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../parts/number-field.js';
import { blankPoint, movedUp, type Point } from './member.rules.js';

type Props = { points: Point[]; onChange: (points: Point[]) => void };

const labels = { sms: 'roster.phone', email: 'roster.email' } as const;
const types = { sms: 'tel', email: 'email' } as const;
const mostPoints = 6;

/** How somebody is reached; in which order and how long each is waited for can be said, and stays as it was where it is not. */
export function PointsField({ points, onChange }: Props) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<Point>) =>
    onChange(points.map((point, at) => (at === index ? { ...point, ...part } : point)));
  const isNone = points.every(({ address }) => address.trim() === '');
  const used = points.map((point, index) => ({ point, index })).filter(({ point }) => point.address.trim() !== '');
  return (
    <>
      {points.map(({ channel, address }, index) => (
        <Textfield
          key={`${channel} ${index}`}
          label={t(labels[channel])}
          type={types[channel]}
          value={address}
          onChange={(event) => change(index, { address: event.target.value })}
          required={isNone && index === 0}
        />
      ))}
      <details>
        <summary>{t('roster.order')}</summary>
        <div className="stack">
          <p className="quiet">{t('roster.orderExplained')}</p>
          <ol className="stack">
            {used.map(({ point, index }, place) => (
              <li key={`${point.channel} ${index}`}>
                <strong>{point.address}</strong>
                <NumberField
                  label={t('roster.patience', { address: point.address })}
                  suffix={t('roster.minutes')}
                  min={1}
                  max={1440}
                  required
                  value={point.patienceMinutes}
                  onChange={(minutes) => change(index, { patienceMinutes: minutes ?? 1 })}
                />
                <div className="deeds">
                  {place > 0 && (
                    <Button
                      variant="secondary"
                      aria-label={t('roster.firstOf', { address: point.address })}
                      onClick={() => onChange(movedUp(points, index))}
                    >
                      {t('roster.sooner')}
                    </Button>
                  )}
                  {used.length > 1 && (
                    <Button
                      variant="tertiary"
                      aria-label={t('roster.removeAddress', { address: point.address })}
                      onClick={() => onChange(points.filter((_, at) => at !== index))}
                    >
                      {t('roster.removePoint')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ol>
          {points.length < mostPoints && (
            <div className="deeds">
              {(['sms', 'email'] as const).map((channel) => (
                <Button key={channel} variant="secondary" onClick={() => onChange([...points, blankPoint(channel)])}>
                  {t([`roster.another.${channel}`])}
                </Button>
              ))}
            </div>
          )}
        </div>
      </details>
    </>
  );
}
