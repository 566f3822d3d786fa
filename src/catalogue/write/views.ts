/** Every view of lists and pages (../model/views.ts): whoever imports this knows them all, before a page that asks for one is loaded. */
import './a-z.ts';
import './acts.ts';
import './browse.ts';
import './concept-page.ts';
import './days-stated.ts';
import './design-examples.ts';
import './doors.ts';
import './example-files.ts';
import './first-services.ts';
import './guided.ts';
import './home-page.ts';
import './names.ts';
import './open-pieces.ts';
import './service-links.ts';
import './shares.ts';
import './standings.ts';
