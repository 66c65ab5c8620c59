import { useTranslation } from 'react-i18next';
import type { AskPreview } from '../../../src/contract/requests.js';

type Props = { preview: AskPreview; nameOf?: (groupId: string) => string };

/** The very text that will be sent, to how many, in how many parts. */
export function SendingPreview({ preview, nameOf }: Props) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="sending-preview">
      <h2 id="sending-preview" className="ds-heading" data-size="xs">
        {t('preview.title')}
      </h2>
      <p className="preview-count">
        <strong>{t('preview.recipients', { count: preview.recipients })}</strong>{' '}
        {t('preview.segments', { count: preview.segments })}
      </p>
      {preview.texts.map(({ groupId, channel, text, segments, encoding }) => (
        <figure className="preview" key={groupId + channel + text}>
          <figcaption>
            {[nameOf?.(groupId), t([`channel.${channel}`, 'channel.other'])].filter(Boolean).join(' · ')}
            {channel === 'sms' && (
              <span className="quiet">
                {' '}
                {t('preview.parts', { count: segments })}
                {encoding.toLowerCase().startsWith('ucs') && ` ${t('preview.wide')}`}
              </span>
            )}
          </figcaption>
          <blockquote className="bubble">{text}</blockquote>
        </figure>
      ))}
    </section>
  );
}
