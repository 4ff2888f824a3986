#include "posting/stop_words.h"

namespace quoin::posting {
namespace {

constexpr StopWordList english = {
    "a about above across after again against all along also although always am among an and another any anyone anything are as at "
    "be because been before being below between both but by can cannot could did do does doing done down during each either else etc "
    "e.g even ever every few first for from further get go had has have having he her here hers him his how however i i.e if in into "
    "is it its itself just last least less let like made make makes many may me might more most much must my near need never no nor "
    "not now of off often on once one only or other others our ours out over own per please put rather same see several shall she "
    "should since so some such take than that the their them themselves then there these they third this those three through "
    "throughout till to together too toward towards two under until up upon us use used using very via was way we were what whatever when "
    "where whether which while who whole whom whose why will with within without would yet you your yours yourself don doesn isn aren "
    "won couldn ll re ve",
    "ability able about accommodation age ambition ambitious annual anything apply applicant applicants application applications "
    "aptitude area areas asap aspect assist attitude attractive background bachelor based basis become benefit benefits best big bonus bring "
    "build building business candidate candidates capable career challenge challenges changing close closely colleague colleagues come commitment committed "
    "company comfortable compensation competitive competencies confident contact contribute contribution cover culture current currently daily day "
    "days deadline dedicated deep degree deliver demonstrable demonstrated department description desirable desired detail develop "
    "developing different disability diverse diversity dream drive driven duties duty dynamic eager effective effectively employee employees "
    "employer employment enable encourage energy ensure enthusiastic environment environments equal equivalent essential eu eur euro "
    "excellent exceptional exciting expect expectation experience experienced expert expertise familiar familiarity fast field find fit flexible focus "
    "follow following forward free friendly fun full fully future gbp gender gain give global good great group grow growing growth hands "
    "happy hard health help helping high highly hire hiring holiday holidays home hour hours hybrid ideal ideally identity impact important improve include "
    "includes including independently individual individuals industry initiative innovative insurance interest interested interview "
    "involve involved job jobs join keen key know knowledge large lead leader leading learn learning leave level life location long look looking love maintain "
    "majority manner matter mature maximum meet member members mind minimum mission mix modern month monthly months motivated motivation multiple national "
    "nationality new nice non offer offered offers office offices ongoing onsite open opportunities opportunity order organisation organised "
    "organization organized origin outstanding overall package paid part participate partner partners passion passionate pay pension people perform permanent "
    "person personal perspective place play plus point position positions positive possible preferable preferably preferred previous prior pro proactive professional "
    "proficiency proficient profile provide provided providing proven qualification qualifications qualified qualities quality quickly race range "
    "ready real receive record related relevant religion remote report reporting require required requirement requirements resume respect "
    "responsibilities responsibility responsible resumé résumé right role roles run salary self senior sense serve set sex sexual shape share "
    "short shift similar situation skill skilled skills small social solid solution solutions someone soon spirit stage stand "
    "start starting state status strong success successful successfully suitable support supporting system systems tackle talent talented task tasks "
    "team teams technologies technology thing things think thinking thrive time tool tools top touch track type typical understand "
    "understanding university unique updated usd vacancy vacation value values variety various veteran vision want week weekly weeks welcome well what willing willingness "
    "work worked working workplace works world write year yearly years young equity cv sincerely hello hi asking needed email e-mail six seven eight nine ten house bike www com http https m/f m/f/d f/m/d m/f/x m/w/d w/m/d m/w f/m"};

constexpr StopWordList german = {
    "ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außer bei beim bereits besonders "
    "bevor bin bis bist bzw da dabei dadurch dafür dagegen daher damit danach dann daran darauf darf darüber das dass davon dazu dein deine deinem "
    "deinen deiner deines dem den denen denn der deren des dessen deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben eigen eigene eigenen ein eine einem einen "
    "einer eines einige einigen er es etc etwa etwas euch euer eure eurem euren eurer für gegen gegenüber gern gerne hast hat haben "
    "habe hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem innerhalb ins ist ja je jede jedem jeden jeder jedes jedoch "
    "jetzt kann kannst kein keine keinem keinen keiner können könnt man mehr mein meine meinem meinen meiner mich mir mit möchte möchten möchtest muss müssen nach neben nicht nichts noch nun nur ob oder "
    "ohne sehr seid sein seine seinem seinen seiner seit sich sie sind so sobald sofern solche sollte sollten sowie sowohl über um und uns unser "
    "unsere unserem unseren unserer unter viel viele vielen vom von vor vorab war waren was weil weiter weitere weiteren welche welcher wem wen wenn wer werden "
    "wie wieder will wir wird wirst wo wobei wollen wurde würde zu zudem zum zur zusammen zwei zwischen z.b d.h u.a z.b. hierbei in innen",
    "abgeschlossen abgeschlossene abgeschlossenes absolut abteilung abwechslungsreich abwechslungsreiche abwechslungsreichen alltag altersvorsorge altersversorgung angebot "
    "anforderung anforderungen ansprechpartner anspruchsvolle anspruchsvollen arbeit arbeiten arbeitest arbeitgeber arbeitsplatz arbeitsumfeld arbeitsweise "
    "arbeitszeit arbeitszeiten art attraktiv attraktive attraktives aufgabe aufgaben aufgabengebiet ausbildung ausgeprägte ausgezeichnete ausrichtung bereich bereiche bereichen bereit bereitschaft beruf "
    "berufliche beruflichen berufserfahrung beschäftigung beste bewerben bewerber bewerbung bewerbungen bewerbungsunterlagen bieten bietest bietet "
    "bringen bringst chance charakter dank dein direkt dynamischen eigenständig eigenständige eigeninitiative eigenverantwortlich eigenverantwortung einarbeitung einbringen einsatz einstieg "
    "eintrittstermin engagement engagiert entwicklungsmöglichkeiten erfahren erfahrung erfahrungen erfolg erfolgreich erfolgreiche erfolgreichen erforderlich erste ersten erwarten erwartet eur euro fachkraft "
    "fachlich fachliche fähigkeit fähigkeiten familie festanstellung feste flexibel flexible fragen frau freuen freude freundlich freundliche "
    "fundierte führend führende führenden gehalt gehaltsvorstellung gehaltsvorstellungen gehören gehört gemeinsam gesucht gesundheit gestalten gestaltest gewährleistung gleichwertige gleichwertig große großen gruppe "
    "gut gute guten gutem gutes hauses herausforderung herausforderungen herr herzlich heute hoch hohe hohen hohes hybrid höchste ideale idealerweise interesse interessante interessanten intensive international internationale internationalen "
    "jahr jahre jahren jahrelange job jung junges kenntnis kenntnisse kolleginnen kollegen kollege können komm kontakt kurze kurzen langfristig leben leidenschaft lebenslauf "
    "leistung leistungen lernen lösungen lust maßgeblich mehrere mehrjährige mehrjähriger menschen minuten mindestens mitarbeit mitarbeiten mitarbeiter mitarbeiterin mitarbeitern mitbringen mitbringst mitwirken "
    "moderne modernen modernes modernste monat monate motivation motiviert möglich möglichkeit möglichkeiten möglichkeiten nachweisbare nette neue neuen neues neuesten nutzen nächst nächsten offen offene ort partner perspektive perspektiven person persönlich "
    "persönliche persönlichen persönlichkeit position pro profil profitieren raum regelmäßig relevant relevanten rund selbstständig selbstständige selbstständigkeit selbständig selbständige sicher sichere sicherer sicherheitsrelevant "
    "sonstige sorgfalt spannende spannenden spaß standort standorte stark starke starten stelle stellen stellenangebot steht strukturierte stunden studium suchen sucht suche tag tage täglich "
    "tätigkeit tätigkeiten teil team teams teamfähigkeit teamgeist teilzeit termin themen trägst übernehmen übernimmst überzeugen umfangreiche umfassende umfeld umgang unbefristet unbefristete unbefristeten unternehmen unternehmens unterlagen unterstützen "
    "unterstützt unterstützung urlaub urlaubstage verantwortung verantwortungsvolle verantwortungsvollen verantworten verantwortlich vergleichbar vergleichbare verfügen verfügst vergütung verschiedene verschiedenen verständnis "
    "vertraut vielfältig vielfältige vielfältigen voll vollzeit voraussetzungen vorteil vorteile vorzugsweise weiterbildung weiterbildungen weiterbildungsmöglichkeiten weiterentwicklung willkommen wichtig wichtige wirst "
    "wissen wochen wunsch wünschen wünschenswert zeit zeitpunkt zentrale ziel ziele zukunft zuverlässig zuverlässige zuverlässigkeit zusammenarbeit zusätzliche tagen mitarbeitenden mitarbeitende ganz ganzen betriebliche betrieblichen wort schrift mobiles mobile mobilen fachrichtung sorgen sorgst m/w/d w/m/d m/w d/m/w gn divers www de com"};

constexpr StopWordList french = {
    "a à afin ai ainsi alors après au aucun aucune aussi autre autres aux avant avec avez avoir avons bien bon c car ce ceci cela celle "
    "celui ces cet cette ceux chaque chez comme comment contre d dans de depuis dernier des dès deux devant devez doit donc dont du durant elle elles en encore "
    "entre est et étant été etc être eu eux fait faire fois ont hors i ici il ils j je jusqu jusque l la là le les leur leurs lors lorsque lui m ma mais "
    "me même mes moi moins mon n ne ni nos notre nous on ou où par parmi pas pendant permettant peu peut plus plusieurs pour pourquoi près puis qu quand que quel quelle "
    "quelles quels qui quoi s sa sans se selon sera serez seront ses si soit son sont sous souvent suis sur ta te tel telle telles tels tes toi ton tous "
    "tout toute toutes très trop tu un une vers via voici vos votre vous y",
    "accompagnement accueillir activité activités adaptabilité aime aimez aisance alternance ambition ambiance année années apporter apprendre assurer atout atouts autonome autonomie avantage "
    "avantages base basé basée bac besoin besoins bonne bonnes bonus cadre candidat candidate candidats candidature candidatures capacité capacités carrière cdd cdi cherche "
    "cherchons challenge clé collaborateur collaborateurs collaboratrices collègues compétence compétences compétitif complet complète complémentaire confirmé confirmée connaissance connaissances "
    "contexte contrat contribuer cours culture curieux dans date demandé demande description développer diplôme diplômé directement disponible diversité domaine domaines durée "
    "dynamique e.g également égalité élevé embauche emploi engagement ensemble entreprise entreprises envie environ environnement équipe équipes équivalent esprit étude études "
    "eur euros évolution évoluer évolutif excellent excellente exigences expérience expériences expérimenté expérimentée expertise f femme fixe flexible fonction fonctions forme formation formations "
    "fort forte garantir goût grand grande groupe h haut heures homme h/f f/h horaires humain humaine idéal idéalement impliqué important initiative innovant innovante intégrer intégrez international jour jours "
    "jeune leader lieu lyon maîtrise maîtrisez mener métier métiers mieux minimum mission missions mois motivation motivé motivée mutuelle nature niveau notamment nouveau nouveaux nouvelle nouvelles obligatoire offre offres offrir "
    "opportunité opportunités organisation organisé organisée participer partager partie passion passionné passionnée permanent personne personnes plein plaisir poste postes possible possibilité postuler précédente "
    "première premier prime primes prise principales principaux pratique professionnel professionnelle professionnelles professionnels profil profils projet propose proposer proposons qualité qualités qualification quotidien rapidement "
    "recherche recherchons recrute recrutement recrutons rejoignez rejoindre rémunération rapport reconnu reconnue référence relationnel remote requis requise requises responsabilité responsabilités responsable rigoureux rigoureuse rigueur rôle "
    "salaire salarié salariés sein semaine sens serait seriez similaire site situation société solide solides souhaité souhaitée soutien stage suivi sujet supérieur supérieure tâches taille talents télétravail temps "
    "titre titulaire transport travail travaillez travailler travaillerez type valeur valeurs variable vie volonté apprécié appréciée appréciés appréciées exigé exigée courant offrons envoyez centre service services reprise prenez www fr com"};

constexpr StopWordList spanish = {
    "a al algo algún alguna algunas algunos ante antes así aún aunque bajo bien cada casi como con contra cual cuales cualquier cuando "
    "cuyo de del desde donde dos durante e el él ella ellas ellos en entre era es esa esas ese eso esos esta está están estar estas este esto estos "
    "etc fue ha hacer hacia han has hasta hay la las le les lo los más me mediante mi mis mismo mucho muy nada ni no nos nosotros nuestra nuestras nuestro "
    "nuestros o os otra otras otro otros para pero poco por porque pues que qué quien quién se sea ser será si sí sin sino sobre solo sólo son su sus también "
    "tan tanto te tener tiene tienes ti toda todas todo todos tras tu tú tus u un una unas uno unos usted ustedes vosotros vuestra vuestro y ya yo",
    "acceso actitud actividad actividades actualmente además alta alto ambiente año años aprender aportar apoyo área áreas atención autonomía ayudar ayuda base "
    "beneficio beneficios buen buena buenas buenos busca buscamos buscando candidato candidata candidatos candidatura capacidad capacidades carrera cargo centro clave colaborar compañeros compañía competencias competitivo completa completo "
    "compromiso condiciones conocimiento conocimientos contratación contrato contribuir crecer crecimiento cultura curriculum cv departamento desarrollar desarrollo deseable descripción diferentes dinámico día días disponibilidad diversidad dominio "
    "edad empleo empleados empresa empresas encargado enfoque entorno entornos equipo equipos equivalente españa espíritu estabilidad estamos estudio estudios eur euros excelente excelentes exigible experiencia experto "
    "flexible flexibilidad formación forma formar funciones función fuerte ganas garantizar gestionar gran grande grandes grupo gusta habilidad habilidades horario horas igualdad imprescindible incluye incorporación incorporar indefinido iniciativa inmediata interesado interés "
    "jornada joven jornadas laboral líder lugar manera mantener mejor mejora mejores meses mes mínima mínimo misión modalidad modelo momento motivación mundo necesario necesitamos nivel nueva nuevas nuevo nuevos objetivo objetivos obligatorio oferta ofrece "
    "ofrecemos oportunidad oportunidades organización otros parte pasión pensamos perfil persona personas perteneciente plan plazo posibilidad posición presencial principal principales profesional profesionales propuesta proporcionar proyecto proyectos puesto puestos "
    "realizar referencia relacionado remoto remuneración requerido requisito requisitos responsabilidad responsabilidades responsable resultados retribución rol salarial salario sector seguro selección semana sede similar sociedad sólida sólidos solución soluciones tarea tareas "
    "teletrabajo tiempo tipo titulación trabajar trabajo trabajos trayectoria únete ubicación valor valorable valorará valores valoramos vacaciones vacante vida www es com h/m m/h"};

constexpr StopWordList italian = {
    "a ad ai al alla alle allo altri altre altro anche ancora bene c che chi ci come con cosa cui d da dagli dai dal dalla dalle degli dei "
    "del dell della delle dello di dopo dove due e è ed essere fra gli ha hai hanno ho i il in io l la le lei lo loro lui ma me mi mia mio molto ne "
    "nei nel nella nelle negli noi non nostra nostre nostri nostro o od ogni oltre per perché più poi può presso qual quale quali quando quello questa queste "
    "questi questo qui sarà se sei si sia solo sono sotto sua sue sul sulla sulle suo suoi su te tra tu tua tuo tuoi tutta tutte tutti tutto un una uno vi voi vostra vostro",
    "ambiente ambito anni anno attitudine attività azienda aziende base benefit buona buone buono candidati candidato candidatura capacità cerca cerchiamo clienti collaborare collaborazione competenze completa "
    "conoscenza conoscenze contratto crescita curriculum cv descrizione diploma disponibilità durata esperienza esperienze eccellente entro euro figura flessibilità formazione forte gestire gestione giorni gruppo ideale indeterminato "
    "impresa inserimento interesse laurea lavorare lavorativa lavoro livello mansioni mesi minima minimo mondo necessaria nuovi nuovo nuova offerta offre offriamo opportunità orario ottima ottime ottimo ore parte persona persone posizione possibilità preferibile preferibilmente "
    "principali professionale professionali profilo progetti progetto pregressa requisiti responsabilità retribuzione ricerca richiesta richieste richiesto risorsa ruolo sede selezione settore settimana sistema società soluzioni sviluppo team tempo tipo titolo valore www it com"};

constexpr StopWordList portuguese = {
    "a à ao aos as às até com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era essa essas esse esses esta está "
    "estas este estes eu foi há isso isto já lhe mais mas me mesmo meu minha muito na não nas nem no nos nós nossa nossas nosso nossos num "
    "numa o os ou outra outras outro outros para pela pelas pelo pelos por porque quais qual quando que quem são se seja sem ser será seu seus só sobre sua suas também te tem têm ter "
    "todo toda todas todos tu tua um uma umas uns você vocês",
    "ambiente ano anos área áreas atividades atuar base benefícios boa boas bom busca buscamos candidato candidatos candidatura capacidade colaborar conhecimento conhecimentos contrato crescimento cultura curso cv dia dias "
    "descrição desejável desenvolver desenvolvimento diferencial disponibilidade empresa empresas ensino equipa equipe equipas equipes experiência excelente flexível formação forma função funções grupo horas horário integrar local mercado mínimo mundo nível nova novas novo novos "
    "objetivo oferecemos oferta oportunidade oportunidades parte perfil pessoa pessoas possibilidade plano posição profissionais profissional projeto projetos projectos requisito requisitos remoto remuneração responsabilidades responsável salário semana setor sólida sólidos soluções superior tempo tipo trabalhar trabalho vaga vagas valor valores www pt br com"};

constexpr StopWordList dutch = {
    "aan af al alle alles als altijd andere ben bij binnen daar dan dat de deze die dit doen door dus een eigen en er etc hebben hebt heb heeft "
    "het hier hoe hun ik in is ja je jij jou jouw kan kun kunnen maar meer men met mij mijn na naar naast niet nog nu of om omdat onder ons onze ook op over te tot "
    "tussen u uit uw van vanuit veel voor waar wanneer want waren was wat we welke werd wie wij wil word worden wordt zal ze zelf zich zij zijn zo zoals zodat zonder zowel zullen",
    "aanbod aantal afdeling arbeidsvoorwaarden baan bedrijf bedrijven bent bepaalde beschikt beste bieden biedt bijdragen bruto collega collega's contract dag dagen deel diploma direct doel doorgroeimogelijkheden ervaring euro "
    "fijne flexibele functie functies ga gaat geen gezellige goed goede graag groei groeien groot grote hbo hoog hybride informatie interesse interessant jaar jaren jong kandidaat kennis klant klanten komen krijg krijgt kwaliteit leren leuke locatie "
    "maand maken mbo mensen minimaal mogelijk mogelijkheden mogelijkheid motivatie nieuwe nodig ontwikkelen ontwikkeling opleiding organisatie pensioen per periode plek plezier project projecten pré reiskosten rol salaris samen samenwerken sector sfeer sollicitatie solliciteer "
    "standplaats sterk sterke taken talent team teams thuis thuiswerken tijd uitdagende uitdaging uren vaardigheden vacature vakantiedagen vast vaste verantwoordelijk verantwoordelijkheid verschillende volledig vraag week weken werk werken werkgever werkt werkzaamheden wereld wo zoek zoeken www nl com"};

constexpr StopWordList nothing = {};

}  // namespace

const StopWordList& stop_word_list(std::string_view tag) {
  if (tag == "en") return english;
  if (tag == "de") return german;
  if (tag == "fr") return french;
  if (tag == "es") return spanish;
  if (tag == "it") return italian;
  if (tag == "pt") return portuguese;
  if (tag == "nl") return dutch;
  return nothing;
}

}  // namespace quoin::posting
