import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday } from '../agreement/use-today.js';
import { reads } from '../wire/reads.js';
import { useLooseNeeds } from './use-loose-needs.js';
import { countMatters } from './attention.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** The way to the group's equipment, with what should be seen to there. */
export function StoreCard({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const items = useQuery(reads.equipment(groupId)).data;
  const needs = useLooseNeeds(groupId);
  const found = items && needs && countMatters(items, needs, today);
  return (
    <TitledSection title={t('equipment.title')}>
      <Link to="/gruppe/$groupId/utstyr" params={{ groupId }} className="card link-card">
        <strong className="link-card-title">{t('store.attention.look')}</strong>
        {found?.map(({ matter, count }) => (
          <span key={matter}>{t(`store.attention.${matter}`, { count })}</span>
        ))}
        {found?.length === 0 && <span>{t('store.attention.none')}</span>}
      </Link>
    </TitledSection>
  );
}
