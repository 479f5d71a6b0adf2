/** What a part of a player is told that stands outside one. */
export function outsideRoot(): never {
  throw new Error(
    'tingying: a player part was rendered outside <Player.Root>, so it has no film to control and no words. Move it inside <Player.Root>.',
  );
}
