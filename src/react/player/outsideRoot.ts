/** What a part of a player is told that stands outside one. */
export function outsideRoot(): never {
  throw new Error(
    'tingying: a player part stands outside <Player.Root>, so it has no film and no words. Move it inside.',
  );
}
