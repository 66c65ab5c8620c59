const kept = 'beredt.sound';

/** Whether this machine sounds at a new answer. */
export const isSoundOn = (): boolean => localStorage.getItem(kept) === 'on';

/** Remembers the choice on this machine. */
export const setSoundOn = (isOn: boolean): void => localStorage.setItem(kept, isOn ? 'on' : 'off');

/** Two short, soft tones. */
export function beep(): void {
  const audio = new AudioContext();
  const loudness = audio.createGain();
  loudness.gain.value = 0.15;
  loudness.connect(audio.destination);
  [660, 880].forEach((pitch, index) => {
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(loudness);
    tone.start(audio.currentTime + index * 0.18);
    tone.stop(audio.currentTime + index * 0.18 + 0.14);
  });
  window.setTimeout(() => void audio.close(), 1_000);
}
