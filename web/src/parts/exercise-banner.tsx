import { useTranslation } from 'react-i18next';

/** Marks everything below as an exercise: by word and pattern, not by colour alone. */
export function ExerciseBanner() {
  const { t } = useTranslation();
  return (
    <p className="exercise-banner">
      <span>
        <strong>{t('exercise.word')}</strong> {t('exercise.explained')}
      </span>
    </p>
  );
}
