import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import { useSay } from '../language/use-say.js';
import type { Answer } from './answers.rules.js';
import { EnterAnswer } from './enter-answer.js';

type Props = {
  callout: Callout;
  answer: Answer;
  isOpen: boolean;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
};

/** One member's answer, with the words as they were said. */
export function AnswerRow({ callout, answer, isOpen, isPicked, onPick }: Props) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const words = useAnswerWords(answer);
  return (
    <li className="answer-row">
      <div className="member">
        {isOpen ? (
          <Checkbox
            label={answer.name}
            description={words}
            checked={isPicked}
            onChange={(event) => onPick(event.target.checked)}
          />
        ) : (
          <p>
            <strong>{answer.name}</strong> <span className="quiet">{words}</span>
          </p>
        )}
        {isOpen && !isEditing && (
          <Button
            variant="tertiary"
            onClick={() => setEditing(true)}
            aria-label={t('callout.changeFor', { name: answer.name })}
          >
            {t('callout.change')}
          </Button>
        )}
      </div>
      {answer.text && <q className="said">{answer.text}</q>}
      {isEditing && (
        <EnterAnswer
          calloutId={callout.id}
          membershipId={answer.membershipId}
          legend={t('callout.whatSaid', { name: answer.name })}
          onDone={() => setEditing(false)}
        />
      )}
    </li>
  );
}

function useAnswerWords(answer: Answer): string {
  const { t } = useTranslation();
  const say = useSay();
  return [
    answer.minutes !== null && t('memberAnswer.minutes', { count: answer.minutes }),
    answer.availableFrom && t('time.from', { time: say.time(answer.availableFrom) }),
    t('memberAnswer.at', { time: say.short(answer.at) }),
    answer.enteredBy ? t('via.enteredBy', { name: answer.enteredBy }) : t([`via.${answer.via}`]),
    answer.picked === true && t('callout.isPicked'),
  ]
    .filter(Boolean)
    .join(' · ');
}
