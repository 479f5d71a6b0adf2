/** What a site writes to have the player: the size that is budgeted. */
import 'tingying/styles.css';
export { FilmPlayer } from 'tingying';
