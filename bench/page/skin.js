/** The looks, which a site may leave out or replace. */
import 'tingying/skin.css';
