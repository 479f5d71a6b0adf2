/** How a film is listened to. */
export interface ListeningPreferences {
  /** Only the sound is loaded, wherever it can be had without the picture. */
  readonly only: boolean;
  /** Every film as loud as the one before, where its loudness is stated. */
  readonly evenLoudness: boolean;
}

export const defaultListening: ListeningPreferences = { only: false, evenLoudness: false };
