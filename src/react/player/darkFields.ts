/**
 * The browser's own boxes, radios and marks are dark, as the player is: an empty one in white looks like a filled one. Of no weight, so that
 * a skin that is light says so, wherever it stands. It comes with what brings such fields.
 */
export const darkFields = `:where([data-part='player']){color-scheme:dark}`;
