namespace OzdPrint.Typesetting.Tests.Hyphenation;

/// <summary>
/// German words with a hyphen at every break that the patterns find, each checked against the official rules (Amtliche
/// Regeln, 107 to 113). Breaks that the rules permit and the patterns do not know are absent.
/// </summary>
internal static class GermanWords
{
    public static IEnumerable<string> All => Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private const string Text = """
        Abend Abend-essen Abend-land Aben-teu-er aber Ab-ge-ord-ne-te Ab-ge-ord-ne-ten-ent-schä-di-gung
        Ab-ge-ord-ne-ten-haus Ab-itur Ab-itu-ri-en-tin Ab-itur-prü-fung Abon-ne-ment Ab-rüs-tung Ab-schie-be-haft
        Ab-schie-be-stopp Ab-sol-ven-tin abs-trakt Abs-zess Ab-tei-lungs-lei-ter Ab-was-ser-rei-ni-gung Ab-wrack-prä-mie
        Ach-se Ach-tung Adres-sat Ag-gres-si-on Agrar-sub-ven-tio-nen Ak-ti-en-kurs Ak-tio-när Ak-tio-nä-rin-nen
        Ak-tua-li-tät ak-tu-ell Akus-tik Alarm-an-la-ge Al-ba-ni-en Al-go-rith-mus Al-lein-er-zie-hen-de
        All-ge-mein-wohl Al-li-anz Alt-bau-erhal-tung Al-ters-ar-mut Al-ters-gren-ze Al-ters-vor-sor-ge Amei-se
        Am-nes-tie Amts-eid Amts-ent-he-bungs-ver-fah-ren Amts-ärz-tin An-alpha-bet An-alpha-be-tis-mus Ana-ly-se
        Ana-ly-se-er-geb-nis An-ar-chie An-fangs-ver-dacht An-kla-ge-schrift An-schlags-ziel An-ti-bio-ti-ka-re-sis-tenz
        An-ti-kör-per An-ti-se-mi-tis-mus An-trag-stel-ler An-zie-hungs-kraft An-äs-the-sie Apart-heid Ap-fel-es-sig
        Ap-pa-rat Ar-beit-neh-me-rin-nen Ar-beits-agen-tur Ar-beits-ent-gelt Ar-beits-lo-sen-ver-si-che-rung
        Ar-beits-lo-sig-keit Ar-beits-zeit-er-fas-sung Ar-chi-tek-tin Ar-chäo-lo-gie Ark-tis Ar-ten-ster-ben
        Ar-til-le-rie Asi-en Asth-ma As-tro-phy-sik Asyl-an-trag Asyl-be-wer-ber Asyl-ver-fah-ren At-mo-sphä-re
        Atom-ab-kom-men Atom-aus-stieg Atom-kraft-werk Atom-waf-fen-sperr-ver-trag At-ten-tat At-trak-ti-vi-tät
        Au-er-och-se Auf-ent-halts-er-laub-nis Auf-ent-halts-ti-tel auf-fal-lend Auf-klä-rung Auf-klä-rungs-zeit-al-ter
        Auf-la-ge Auf-sichts-rats-vor-sit-zen-der Au-gen-arzt aus-ein-an-der Aus-fer-ti-gung Aus-lands-auf-ent-halt
        Aus-lie-fe-rungs-ab-kom-men Aus-nah-me-zu-stand Aus-schuss Aus-stoß Aus-tra-li-en au-to-kra-tisch
        Au-to-mo-bil-in-dus-trie Au-to-rennen Au-torin Au-torin-nen Au-ßen-gren-zen Au-ßen-mi-nis-te-rin Bahn-streik
        Ba-jo-nett Bak-te-ri-en Bak-te-ri-um Bal-kan Bal-lett-tän-ze-rin Ban-ken-auf-sicht Bar-geld-ober-gren-ze
        Bar-rie-re-frei-heit Bar-ri-ka-de Ba-sis-ta-rif Bau-en-de Bau-er Bau-ern-hof Bau-ern-pro-tes-te Bau-ern-ver-band
        Bau-in-dus-trie Baum-ast Bau-spa-rer Be-am-ten-an-wär-ter Be-am-ten-be-sol-dung Be-am-tin be-ar-bei-ten
        Be-darfs-ge-mein-schaft be-ein-druckt be-ein-flus-sen be-en-den be-er-digt Be-er-di-gung Bei-na-he Bein-bruch
        Bein-frei-heit Be-inhalt be-inhal-ten Bei-rat bei-sei-te Bei-trags-be-mes-sungs-gren-ze Be-la-rus be-ob-ach-ten
        Be-ob-ach-tung Be-ra-tungs-stel-le be-reits Berg-ar-bei-ter Berg-bau Berg-etap-pe Be-richt-erstat-tung
        Be-rufs-aus-bil-dung Be-ru-fungs-ver-fah-ren Be-schäf-ti-gungs-quo-te Be-stäu-ber Be-triebs-rat Be-triebs-ren-te
        Be-trof-fe-ne Bett-tuch Be-völ-ke-rung Be-völ-ke-rungs-schutz Be-weis-last Be-zahl-kar-te Bild-schirm-ar-beit
        Bil-dungs-ge-rech-tig-keit Bil-dungs-mi-nis-te-ri-um Bin-nen-markt Bio-di-ver-si-tät Bio-lo-gie Bi-schof
        Blei-be-recht Block-ab-stim-mung Blu-men-topf-er-de Blut-ent-nah-me Blut-erguss Bo-den-trup-pen Bot-schaf-te-rin
        bo-xen Boy-kott Brand-mau-er Bra-si-li-en Brenn-ele-men-te Brief-wahl Brief-wahl-un-ter-la-gen
        Brut-to-in-lands-pro-dukt Brü-cke Buch-ecker Bul-ga-ri-en Bun-des-agen-tur Bun-des-an-walt-schaft
        Bun-des-ar-beits-ge-richt Bun-des-ar-beits-mi-nis-ter Bun-des-bank Bun-des-ebe-ne Bun-des-fi-nanz-hof
        Bun-des-ge-richts-hof Bun-des-ge-setz-blatt Bun-des-in-nen-mi-nis-ter Bun-des-kanz-ler Bun-des-kri-mi-nal-amt
        Bun-des-nach-rich-ten-dienst Bun-des-netz-agen-tur Bun-des-po-li-zei Bun-des-prä-si-den-ten-wahl
        Bun-des-prä-si-den-tin Bun-des-rat Bun-des-rech-nungs-hof Bun-des-re-gie-rung Bun-des-re-pu-blik
        Bun-des-rich-te-rin Bun-des-tags-ab-ge-ord-ne-te Bun-des-tags-aus-schuss Bun-des-tags-prä-si-di-um
        Bun-des-tags-wahl Bun-des-ver-dienst-kreuz Bun-des-ver-fas-sungs-ge-richt Bun-des-ver-kehrs-mi-nis-te-ri-um
        Bun-des-ver-samm-lung Bun-des-ver-wal-tungs-ge-richt Bun-des-wehr-ein-satz Bä-cke-rei Bör-sen-in-dex
        Bör-sen-kur-se Bür-ger-ent-scheid Bür-ger-geld Bür-ger-initia-ti-ve Bür-ger-initia-ti-ven Bür-ger-krieg
        Bür-ger-meis-te-rin Bür-ger-ver-si-che-rung Bü-ro-kra-tie Bü-ro-kra-tie-kos-ten
        Bü-ro-kra-tie-kos-ten-er-mitt-lung Chan-cen-gleich-heit Cha-os Char-ta Chef-arzt Chef-eta-ge Che-mie Che-mi-ker
        Chi-na Chir-urg Chir-ur-gie Cho-le-ra Chris-ten-tum Chro-nik Com-pu-ter Con-tai-ner Cy-ber-an-griff
        Dach-ver-band dar-an dar-auf dar-aus dar-in dar-über Da-ten-bank-ab-fra-ge Da-ten-in-sel Da-ten-schutz
        Da-ten-schutz-grund-ver-ord-nung De-mo-kra-tie De-mons-tran-tin De-mons-tra-ti-ons-recht de-mons-trie-ren
        De-mo-sko-pie Deutsch-land Deutsch-land-ti-cket Dia-gno-se Dia-gnos-tik Dia-gramm Diens-tag
        Dienst-leis-tungs-sek-tor Die-sel-fahr-zeug Die-sel-mo-tor Di-gi-ta-li-sie-rung Dik-ta-tor Dik-ta-tur
        Di-plo-ma-tie Di-plo-ma-tin Di-rekt-man-dat dis-kri-mi-nie-ren Dis-kri-mi-nie-rung Dis-kus-si-on Di-stanz
        Di-strikt Do-ku-ment Dol-met-sche-rin Do-nau-dampf-schiff-fahrt Don-ners-tag Dop-pel-haus-halt Droh-nen-an-griff
        Druck-aus-gleich Dru-cker Dru-cke-rei Dru-cke-rei-en Druckerzeug-nis Druck-sa-che Durch-schnitts-ein-kom-men
        Dür-re-pe-ri-ode Eb-be Ebe-ne Ebo-la Eck-punk-te ef-fi-zi-ent Ehe Eh-ren-amt Ei-ab-la-ge Ei-dot-ter
        Ei-gen-ka-pi-tal ei-gent-lich Eil-an-trag Eil-ver-fah-ren ein-an-der Ein-bür-ge-rung Ein-heits-preis
        Ein-kom-mens-gren-ze Ein-kom-men-steu-er Ein-spei-se-ver-gü-tung Ein-spruchs-ge-setz Ein-wan-de-rungs-be-hör-de
        Ein-wan-de-rungs-ge-setz Ein-zel-han-del Ei-sen-bahn Ei-sen-bahn-stre-cke Ei-sen-oxid Eis-zeit Elek-tri-zi-tät
        Elek-tro-au-tos El-fen-bein-küs-te Elf-me-ter El-tern-abend El-tern-geld Em-bar-go Emis-si-on
        Emis-si-ons-han-del emp-fan-gen emp-feh-len Em-pö-rung End-ergeb-nis End-la-ger End-la-ger-su-che
        En-er-gie-be-ra-tung En-er-gie-ef-fi-zi-enz En-er-gie-er-zeu-gung En-er-gie-prei-se En-er-gie-ver-sor-ger
        En-er-gie-ver-sor-gung Eng-pass Ent-eig-nung En-ten-hau-sen En-ter-tai-ner Ent-gelt Ent-glei-sung
        Ent-las-tungs-pa-ket Ent-wick-lung Ent-wick-lungs-hil-fe Ent-wick-lungs-län-der Epi-de-mie Erb-an-la-gen
        Erb-aus-ein-an-der-set-zung Erb-aus-ein-an-der-set-zun-gen Er-ben-ge-mein-schaft Erb-fol-ge Erb-gut
        Erb-infor-ma-ti-on Erb-las-ser Erbrecht Erb-schafts-steu-er Erb-schaft-steu-er Erb-schein Erd-at-mo-sphä-re
        Erd-be-ben Erd-er-wär-mung Erd-gas-lei-tung Erd-ro-ta-ti-on Erd-öl Erd-öl-ex-port Er-geb-nis Eri-ka er-in-nern
        Er-in-ne-rung Er-mitt-lungs-ver-fah-ren Er-mäch-ti-gungs-ge-setz Er-neu-er-ba-re Ern-te er-obern Er-obe-rung
        Ero-si-on Er-satz-frei-heits-stra-fe Erst-stim-me Erst-stim-men-er-geb-nis Er-werbs-tä-ti-ge Er-ör-te-rung
        Est-land Ethik Ethik-rat eth-nisch Eu-ro-pa Eu-ro-pa-ab-ge-ord-ne-te Eu-ro-pa-par-la-ment Eu-ro-pa-wahl
        eu-ro-pä-isch Eu-ro-päi-sche Eu-ro-päi-scher Eva-ku-ie-rung Exe-ku-ti-ve Exil Exis-tenz Ex-pe-ri-ment
        Ex-per-ti-se Ex-plo-si-on Ex-port-über-schuss ex-trem Ex-trem-wet-ter Fa-brik
        Fach-kräf-te-ein-wan-de-rungs-ge-setz Fach-kräf-te-man-gel Fach-ärz-te Fahrein-schrän-kung Fahr-erlaub-nis
        Fahr-gast-ver-band Falsch-aus-sa-ge Falsch-mel-dung Falsch-mel-dun-gen Falsch-nach-richt Falsch-nach-rich-ten
        Fa-mi-lie Fa-mi-li-en-nach-zug Fa-schis-mus Fe-bru-ar Fehl-ein-schät-zung Fehl-ent-schei-dung Fei-er
        Fei-er-abend Fein-staub-be-las-tung Fens-ter Fe-ri-en Fern-seh-an-spra-che Fern-seh-in-ter-view Fern-wär-me
        Fett-trop-fen Feu-er-wehr-ein-satz Fil-me-ma-che-rin Fi-nanz-auf-sicht Fi-nanz-aus-gleich Fi-nanz-kri-se
        Fi-nanz-mi-nis-te-ri-um Fin-ger-na-gel fin-nisch Fi-sche-rei Fi-sche-rei-po-li-tik Flieh-kraft Flug-ab-wehr
        Flug-asche Flug-aus-fäl-le Flug-ha-fen Flug-si-che-rung Fluss-schiff-fahrt Flä-chen-ver-brauch flüch-ten
        Flücht-lin-ge Flücht-lings-kon-ven-ti-on Flücht-lings-un-ter-kunft For-schungs-in-sti-tut Fo-yer Fo-yers
        Frak-ti-ons-dis-zi-plin Frak-ti-ons-vor-sit-zen-de Frak-ti-ons-zwang Frank-reich Fran-zö-si-sche
        Frei-han-dels-ab-kom-men Frei-heits-stra-fe Frem-den-feind-lich-keit Fre-quenz Frie-dens-ab-kom-men
        Frie-dens-no-bel-preis Frie-dens-ver-hand-lun-gen Front-ver-lauf Früh-jahrs-putz Früh-ling Früh-warn-sys-tem
        Funk-tio-när Fuß-ball-welt-meis-ter-schaft Fuß-gän-ger-zo-ne Fö-de-ra-lis-mus Fö-de-ra-ti-on
        Füh-rer-schein-prü-fung Fünf-pro-zent-hür-de Ga-la-xie Ganz-tags-schu-le Gas-spei-cher Gast-ar-bei-ter Gast-haus
        Gas-ther-men Gas-um-la-ge Ge-bur-ten-ra-te Ge-bäu-de-en-er-gie-ge-setz Ge-bäu-de-sa-nie-rung Ge-dan-ken
        Ge-fan-ge-nen-aus-tausch Ge-flüch-te-te Ge-gen-ar-gu-ment Ge-gen-kan-di-dat Ge-gen-of-fen-si-ve Ge-gen-wart
        Ge-halts-er-hö-hung Ge-heim-dienst Ge-heim-nis Gei-sel-nah-me Geld-au-to-mat Geld-erwerb Geld-po-li-tik
        Geld-wert-sta-bi-li-tät Geld-wä-sche Ge-mein-de-ord-nung Ge-mein-de-rat Ge-ne-ral-bun-des-an-walt
        Ge-ne-ral-de-bat-te Ge-ne-ral-se-kre-tär Ge-ne-ral-streik Ge-ne-ra-ti-on Ge-no-zid Gen-sche-re Geo-me-trie
        Ge-richts-ent-scheid Ge-richts-hof Ge-richts-ur-teil Ge-samt-schu-le Ge-schich-te
        Ge-schlech-ter-ge-rech-tig-keit Ge-sell-schaft Ge-setz-ent-wurf Ge-set-zes-in-itia-ti-ve Ge-set-zes-vor-la-ge
        Ge-set-zes-än-de-rung Ge-setz-ge-bungs-ver-fah-ren Ge-sund-heits-mi-nis-te-ri-um Ge-sund-heits-sys-tem
        Ge-wal-ten-tei-lung Ge-walt-ex-zess Ge-wer-be-auf-sicht Ge-wer-be-steu-er Ge-werk-schaft Ge-winn-war-nung
        Ge-zei-ten Gip-fel-tref-fen Gleich-be-rech-ti-gung Gleich-schal-tung Gleich-stel-lungs-be-auf-trag-te Glet-scher
        Grenz-kon-trol-len Grenz-öff-nung Grenz-über-gang Grie-chen-land Groß-bri-tan-ni-en Groß-el-tern Groß-ereig-nis
        Groß-un-ter-neh-men Grund-ein-kom-men Grund-er-werb-steu-er Grund-ge-setz Grund-ge-setz-än-de-rung
        Grund-la-gen-ver-trag Grund-rech-te Grund-schu-le Grund-was-ser-spie-gel Grön-land Gue-ril-la Gym-na-si-um
        Ha-fen-ar-bei-ter Haft-an-stalt Haft-be-fehl Halb-in-sel Halb-lei-ter Halb-lei-ter-werk Han-dels-ab-kom-men
        Han-dels-em-bar-go Han-dels-krieg Han-dels-über-schuss Hand-werks-kam-mer Han-dy-ver-bot Haupt-aus-schuss
        Haupt-stadt Haupt-ver-hand-lung Haus-arzt-mo-dell Haus-auf-ga-ben Haus-durch-su-chung Haus-halts-aus-schuss
        Haus-halts-de-bat-te Haus-halts-ent-wurf Haus-halts-loch Haus-halts-sper-re Haus-ord-nung Haus-tier
        Haus-tür-ge-schäft Haus-ärz-tin Ha-waii-in-seln Heil-prak-ti-ker Heiz-kos-ten-ab-rech-nung Hei-zungs-ge-setz
        Hekt-ar He-li-ko-pter He-pa-ti-tis her-aus Her-aus-for-de-rung Her-aus-ge-be-rin Herbst-fe-ri-en
        Her-den-im-mu-ni-tät her-ein her-un-ter Herz-in-farkt Her-zog Herz-schritt-ma-cher he-xen hier-an
        Hilfs-or-ga-ni-sa-ti-on hin-auf hin-aus Hin-ter-blie-be-ne hin-un-ter Hirn-for-schung His-to-ri-ke-rin
        Hit-ze-schutz Hit-ze-wel-le Hoch-er-freut Hoch-haus Hoch-ofen Hoch-rech-nung Hoch-schul-ab-schluss
        Hoch-schul-leh-re-rin Hoch-span-nungs-lei-tung Hoch-was-ser-schutz Hoff-nung Ho-lo-caust
        Ho-lo-caust-über-le-ben-de Holz-ein-schlag Huf-ei-sen Hun-gers-not Hy-drant Hy-gie-ne Hy-po-thek Hy-po-the-se
        Hör-saal Idee Ideen Ideo-lo-gie il-le-gal il-lo-yal Im-mi-gra-ti-on Im-mo-bi-li-en Im-mun-sys-tem
        Im-pe-ria-lis-mus Impf-pflicht Impf-stoff Impf-stoff-ent-wick-lung Imp-fung Impf-zen-trum Im-port
        Im-port-ab-hän-gig-keit Im-port-zöl-le In-do-ne-si-en In-dus-tria-li-sie-rung In-dus-trie In-dus-trie-an-la-ge
        In-dus-trie-ar-bei-ter In-dus-trie-strom-preis In-fek-ti-on In-fla-ti-on In-fla-ti-ons-aus-gleich
        In-fla-ti-ons-ra-te In-for-ma-ti-ons-frei-heit In-fra-struk-tur In-itia-ti-ve In-klu-si-on In-kraft-tre-ten
        In-nen-aus-schuss In-sek-ten-ster-ben In-sel-staat In-sol-venz-an-trag In-spek-ti-on In-stanz In-sti-tu-ti-on
        In-stru-ment In-te-gra-ti-on In-te-gra-ti-ons-kurs In-tel-li-genz in-ter-es-sant In-ter-es-se in-ter-na-tio-nal
        In-ter-net in-ter-ve-nie-ren In-ter-view In-ter-view-part-ne-rin In-va-si-on Iran Is-lam Is-ra-el Is-rae-lis
        Ita-li-en Jah-res-ab-schluss Jah-res-an-fang Jah-res-en-de Jah-res-etat Jah-res-wirt-schafts-be-richt
        Jahr-hun-dert Ja-pan Jour-na-lis-tin Ju-den-tum Ju-gend-amt Ju-gend-ar-beits-lo-sig-keit Ju-gend-li-che
        Ju-gend-or-ga-ni-sa-ti-on Ju-gend-schutz Jung-wäh-ler ju-ris-tisch Jus-tiz-irr-tum Jus-tiz-voll-zugs-an-stalt
        Ka-ba-rett Ka-bi-netts-be-schluss Kaf-fee-ern-te Kai-ser-reich Ka-jü-te Ka-len-der-wo-che Ka-li-for-ni-en
        Kalt-front Ka-na-da Kan-di-da-tin Kanz-ler-amt Kanz-ler-kan-di-dat Kanz-ler-mehr-heit Ka-pi-tal-ertrag-steu-er
        Ka-pi-ta-lis-mus Ka-pi-tu-la-ti-on Ka-ri-ka-tur Kar-tell-amt Ka-sach-stan Kas-sen-ärz-te Kas-sen-ärzt-li-che
        Kas-ten Ka-ta-stro-phe Ka-ta-stro-phen-schutz ka-tho-lisch Kauf-kraft Kauf-prä-mie Kern-ener-gie Kern-fu-si-on
        Kern-kraft-werk Kin-der-ar-beit Kin-der-ar-mut Kin-der-grund-si-che-rung Kin-der-ta-ges-stät-te
        Kin-des-miss-brauch Kir-chen-aus-tritt Kir-chen-chor-ver-band Kla-ge-er-zwin-gung Klas-sen-zim-mer
        Kli-ma-ab-kom-men Kli-ma-ak-ti-vis-tin Kli-ma-an-pas-sung Kli-ma-er-wär-mung Kli-ma-kon-fe-renz Kli-ma-neu-tral
        Kli-ma-neu-tra-li-tät Kli-ma-schutz Kli-ma-wan-del Kli-ni-kum Knie Knien knusp-rig Ko-ali-ti-on
        Ko-ali-ti-ons-aus-schuss Ko-ali-ti-ons-ver-hand-lun-gen Ko-ali-ti-ons-ver-trag Koh-le-aus-stieg
        Koh-len-di-oxid-aus-stoß Koh-len-stoff-di-oxid Ko-lo-nia-lis-mus Ko-lo-ni-al-macht Kom-men-tar Kom-mis-si-on
        Kom-mu-nal-wahl Kom-mu-nis-mus kom-mu-ni-zie-ren Kom-pro-miss Kon-fe-renz Kon-flikt Kon-gress Kon-gress-stadt
        Kon-junk-tur-pa-ket Kon-junk-tur-pro-gramm kon-ser-va-tiv Kon-sti-tu-ti-on kon-struk-tiv Kon-ti-nent
        Kon-to-aus-zug Kon-trol-le Kon-zen-tra-ti-ons-la-ger Kon-zern Kor-rup-ti-on Ko-so-vo Kos-ten-er-mitt-lung
        Kos-tüm Kraft-werks-stra-te-gie Kran-ken-haus-re-form Kran-ken-haus-trä-ger Kran-ken-kas-sen-bei-trag
        Kran-ken-ver-si-che-rung Krank-heits-er-re-ger Krea-ti-vi-tät Kre-dit Kreis-aus-schuss Kreis-chor
        Kreis-chor-ver-band Kreis-tag Kreis-tags-ab-ge-ord-ne-te Kriegs-en-de Kriegs-en-des Kriegs-ver-bre-chen
        Kriegs-ver-bre-cher Kri-sen-re-ak-ti-on Kri-sen-stab Kroa-ti-en Kryp-to-wäh-rung Kul-tur-er-be
        Kul-tur-staats-mi-nis-te-rin Kunst-aus-stel-lung Kunst-stoff-fens-ter Kur-ort Kurs-ein-bruch
        Kurz-ar-bei-ter-geld Ky-ber-ne-tik Kö-nig-reich Kör-per-ver-let-zung Künst-li-che Küs-ten-ero-si-on La-by-rinth
        La-de-infra-struk-tur La-de-säu-len La-ger-hal-tung Land-ein-wärts Land-er-werb Lan-des-amt Lan-des-ebe-ne
        Lan-des-erst-auf-nah-me Lan-des-in-ne-re Lan-des-in-nung Lan-des-lis-te Lan-des-re-gie-rung Lan-des-ver-fas-sung
        Land-ge-richt Land-tags-wahl Land-wirt-schaft Last-wa-gen Le-bens-al-ter Le-bens-en-de Le-bens-er-in-ne-run-gen
        Le-bens-er-war-tung Le-bens-mit-tel Le-bens-mit-tel-prei-se Le-be-we-sen Le-gen-de Le-gis-la-ti-ve
        Le-gis-la-tur-pe-ri-ode Leh-re-rin-nen Lehr-kräf-te-man-gel Leis-tungs-trä-ger Leit-an-trag Leit-ar-ti-kel
        Leit-zins-er-hö-hung Le-sung Lett-land li-be-ral Li-by-en Licht-jahr Lie-der-ma-cher Lie-fer-eng-pass
        Lie-fer-ket-ten-ge-setz Li-nie Li-tau-en Lob-by-is-mus Lob-by-re-gis-ter Lohn-er-hö-hung lo-yal lo-ya-le
        lo-ya-len Loya-li-tät Luft-an-griff Luft-brü-cke Luft-raum-über-wa-chung Luft-ver-schmut-zung Luft-waf-fe
        Lu-xem-burg Lu-xus-gü-ter Macht-wech-sel Macht-über-nah-me Ma-gnet Ma-gnet-feld Mahn-mal Ma-la-ria Ma-nu-skript
        Markt-wirt-schaft Ma-rok-ko Mas-sa-ker Mas-sen-ent-las-sung Mas-sen-tier-hal-tung Ma-the-ma-tik Mau-er-fall
        Maut-pflicht Ma-yon-nai-se Me-di-en-kom-pe-tenz Me-di-ka-ment Mee-res-ober-flä-che Mee-res-spie-gel
        Mee-res-spie-gel-an-stieg Mee-res-strö-mung meh-re-re Mehr-heits-wahl-recht Mehr-wert Mehr-wert-steu-er
        Mei-nungs-aus-tausch Mei-nungs-frei-heit Mei-nungs-um-fra-ge Mei-nungs-äu-ße-rung Mel-de-pflicht
        Men-schen-rech-te Men-schen-rechts-or-ga-ni-sa-ti-on Men-schen-rechts-ver-let-zung Mes-ser-an-griff Me-tro-po-le
        Me-xi-ko Mie-ten-de-ckel Miet-erhö-hung Miet-preis-brem-se Mi-gran-tin Mi-gra-ti-on Mi-gra-ti-ons-po-li-tik
        Mi-kro-chip Mi-kro-plas-tik Mi-kro-skop Mi-li-tär Mi-li-tär-hil-fe Mil-lio-nen Min-der-heit
        Min-der-heits-re-gie-rung Min-dest-ab-stand Min-dest-al-ter Min-dest-lohn Mi-nis-ter Mi-nis-ter-prä-si-dent
        Mi-nis-ter-prä-si-den-tin Mi-nis-tran-ten Miss-trau-ens-vo-tum mit-ein-an-der Mit-glieds-staa-ten Mit-tel-al-ter
        Mo-bil-funk-netz Mo-bi-li-täts-wen-de Mo-dell-ver-such Mol-dau Mon-ar-chie Mo-nats-an-fang Mo-nats-en-de
        Mond-an-zie-hung Mond-fins-ter-nis Mon-go-lei Mord-an-kla-ge Mo-schee Mo-tiv Mu-se-um Mu-se-ums-in-sel
        Mu-sik-erzie-hung Müll-ab-fuhr Müll-ei-mer Nach-fol-ge-rin Nach-hal-tig-keit Nach-richt Nach-rich-ten-agen-tur
        Nach-rich-ten-dienst Nach-teils-aus-gleich Nach-ti-gall Nach-trags-haus-halt Nacht-ru-he Nacht-zug
        Nach-wahl-be-fra-gung Nah-ost-kon-flikt Nah-rungs-ket-te Na-tio-na-lis-mus Na-tio-nal-so-zia-lis-mus
        Na-tio-nal-so-zia-lis-ten Na-tio-nen Na-tur-schutz-ge-biet Na-tur-wis-sen-schaft Ne-ben-ein-künf-te Netz-aus-bau
        Neu-tra-li-tät Neu-ver-schul-dung Nicht-an-griffs-pakt Nicht-re-gie-rungs-or-ga-ni-sa-ti-on Nie-der-schlag
        Nied-rig-was-ser Ni-ge-ria Nipp-ti-de No-bel-preis-trä-ge-rin Nord-at-lan-tik Nord-ost-see Nor-we-gen
        Nost-al-gie Not-auf-nah-me No-ten-bank Not-stand Not-stands-ge-set-ze Not-ärz-tin Nu-kle-ar Nut-ze-rin-nen
        Nürn-ber-ger Ob-acht Ob-dach-lo-se Ob-dach-lo-sig-keit Ober-bür-ger-meis-ter Ober-lan-des-ge-richt Ober-schicht
        Ober-stu-fe Ober-ver-wal-tungs-ge-richt Of-fen-si-ve Ok-to-ber Olig-arch Olym-pia-de Op-fer-schutz
        Op-po-si-ti-on Op-po-si-ti-ons-füh-rer Or-ches-ter Or-ga-ni-sa-ti-on Or-gan-spen-de Ori-ent Or-kan Orts-ver-band
        Orts-zeit Ost-block Os-ter-fe-ri-en Os-ter-marsch Ost-gren-ze Ost-po-li-tik Ost-see-pipe-line Oze-an Pa-ki-stan
        Pa-läs-ti-na Pan-de-mie Par-la-ment Par-la-ments-wahl Par-tei-aus-schluss Par-tei-en-fi-nan-zie-rung Par-tei-tag
        Par-ti-san Pas-sa-gie-rin Pass-stel-le Pa-ti-ent Pa-ti-en-ten-ak-te Pa-tri-arch Pa-trio-tis-mus Pa-zi-fik
        Pend-ler-pau-scha-le Per-ma-frost-bo-den Per-so-nal-aus-weis Pes-ti-zid Pe-ti-ti-ons-aus-schuss Pfle-ge-el-tern
        Pfle-ge-not-stand Pfle-ge-ver-si-che-rung Pflicht-teil Phi-lo-so-phie Pho-to-syn-the-se Pho-to-vol-ta-ik Phy-sik
        Pipe-line Pla-nungs-recht Plas-tik Platt-form Platt-form-be-trei-ber Ple-nar-saal Plä-do-yer Plä-do-yers Po-grom
        Po-la-ri-sie-rung Po-li-tik Po-li-zei-ein-satz Pos-ten-ge-scha-cher Preis-an-stieg Preis-er-hö-hung Preis-in-dex
        Preis-ni-veau Preis-stei-ge-rung Pres-se-frei-heit Pres-se-ko-dex Pres-se-kon-fe-renz Pres-se-mit-tei-lung
        Pri-va-ti-sie-rung Pri-vi-leg Pro-blem Pro-duk-ti-ons-aus-fall Pro-gramm Pro-pa-gan-da Pro-porz Pro-tek-to-rat
        Pro-zess Pro-zess-auf-takt Pro-zess-ende Prä-am-bel Prä-si-den-tin Prä-si-dent-schafts-wahl Psych-ia-trie
        Psy-cho-lo-gie Pu-bli-kum Pu-bli-zis-tin Pull-over Päd-ago-gik Päd-ago-gin Quan-ten-com-pu-ter Qua-ran-tä-ne
        Queck-sil-ber Quel-len-an-ga-be Quo-ten-re-ge-lung Ra-di-ka-li-sie-rung Ra-dio Ra-dio-ak-ti-vi-tät
        Ra-ke-ten-ab-wehr Ras-sis-mus Rat-haus Ra-ti-fi-zie-rung Rats-prä-si-dent-schaft Raub-über-fall Rauch-ver-bot
        Raum-fahrt Raum-sta-ti-on Re-ak-tor Re-bel-li-on Rech-nungs-hof Rechts-akt Rechts-aus-schuss Rechts-emp-fin-den
        Rechts-extre-mis-mus Rechts-extre-mis-ten Rechts-ord-nung Rechts-staat Rechts-staat-lich-keit Re-de-zeit
        Re-fe-ren-dum Re-for-ma-ti-on Re-gel-satz Re-gen-wald Re-gie-rungs-bil-dung Re-gie-rungs-er-klä-rung Re-gi-on
        Re-gio-nal-ex-press re-gis-trie-ren Reichs-bür-ger Reichs-grün-dung Reichs-tag Rei-se-rück-tritt
        Rei-se-rück-tritts Rei-se-rück-tritts-ver-si-che-rung Re-la-ti-vi-täts-theo-rie Re-li-gi-on
        Re-li-gi-ons-frei-heit Re-nais-sance Ren-ten-al-ter Ren-ten-ni-veau Ren-ten-pa-ket Ren-ten-ver-si-che-rung
        Re-por-ta-ge Re-pres-si-on Re-pu-blik Re-so-lu-ti-on Re-stau-rant Ret-tungs-ein-satz Re-vo-lu-ti-on Re-zes-si-on
        Richt-li-ni-en-kom-pe-tenz Roh-stof-fe Roh-stoff-prei-se Roll-la-den Roya-lis-ten Ru-he Ru-mä-ni-en
        Rund-funk-bei-trag Russ-land Rüs-tungs-expor-te Rüs-tungs-in-dus-trie Sa-bo-ta-ge Sach-be-schä-di-gung
        Sach-ver-stän-di-gen-rat Sams-tag Sank-ti-on Sank-tio-nen Sa-tel-lit Sa-tel-li-ten Sa-tel-li-ten-bild
        Sau-er-stoff Scha-den-er-satz Schad-stoff-aus-stoß Schieds-rich-te-rin Schie-nen-netz Schie-ße-rei Schiff-fahrt
        Schiffs-un-glück Schlich-tungs-ver-fah-ren Schluss-ab-stim-mung Schnee-eu-le Schnee-fall Schnee-sturm
        Schrift-füh-re-rin Schul-an-fang Schul-chor Schul-den-brem-se Schul-den-er-lass Schu-le Schul-en-de
        Schul-lei-te-rin Schul-pflicht Schutz-zöl-le Schwan-ger-schafts-ab-bruch Schwarz-ar-beit Schwar-zes Schwe-den
        Schweiz Schwimm-meis-ter Schü-le-rin-nen Sech-zehn See-be-ben See-ele-fant See-ero-si-on See-igel Seen See-recht
        Sekt-emp-fang Selbst-be-stim-mung Selbst-ver-wal-tung Se-mes-ter-en-de Se-na-to-rin Se-pa-ra-tis-ten Ser-bi-en
        Si-bi-ri-en Si-cher-heits-kon-fe-renz Si-cher-heits-lü-cke Si-cher-heits-rat Si-che-rungs-ver-wah-rung
        Sied-lungs-bau Si-gnal Skan-dal Skla-ve-rei Slo-wa-kei Slo-we-ni-en Smart-phone So-lar-an-la-ge Sol-da-tin-nen
        So-li-da-ri-täts-zu-schlag Som-mer-fe-ri-en Som-mer-zeit Son-der-er-mitt-ler Son-der-ver-mö-gen
        Son-nen-ein-strah-lung Son-nen-en-er-gie Son-nen-fins-ter-nis So-zi-al-ab-ga-ben So-zia-lis-mus So-zi-al-staat
        So-zi-al-ver-si-che-rung Spa-ni-en Spar-gelder Spe-ku-la-ti-on Spen-den-af-fä-re Sperr-klau-sel
        Sperr-mi-no-ri-tät Spie-len-de Spio-na-ge Spit-zen-kan-di-da-tin Sport-ver-ein Sprach-mo-del-le Spring-flut
        Spring-ti-de Staats-akt Staats-an-ge-hö-rig-keit Staats-an-lei-he Staats-an-lei-hen Staats-an-walt-schaft
        Staats-be-such Staats-examen Staats-ober-haupt Staats-se-kre-tä-rin Staats-streich Staats-ver-schul-dung
        Sta-di-on-ver-bot Stadt-rat Stadt-ver-wal-tung Stall-aus-mis-tung Stamm-zel-len Stan-des-amt
        Stand-ort-schlie-ßung Sta-si-un-ter-la-gen Sta-tis-tik Staubecken Staub-sauger Stau-en-de Stau-seen
        Stell-ver-tre-te-rin Ster-be-hil-fe Ster-be-ra-te Stern-ent-ste-hung Steu-er-ein-nah-men Steu-er-ent-las-tung
        Steu-er-erhö-hung Steu-er-erklä-rung Steu-er-hin-ter-zie-hung Stich-wahl Stief-eltern Stif-tungs-rat
        Stimm-ab-ga-be Stim-men-gleich-heit Stimm-zet-tel Sti-pen-di-um Stoff-fet-zen Straf-an-trag Straf-an-zei-ge
        Straf-voll-zug Straf-zöl-le Stra-te-gie Stra-ße Streit-kräf-te Strom-aus-fall Strom-erzeu-ger Strom-erzeu-gung
        Strom-mast Strom-preis-brem-se Strom-tras-se Stu-di-um Sturm-flut Städ-te Sub-si-dia-ri-täts-prin-zip
        Such-ma-schi-ne Sym-ptom Syn-ago-ge Syn-the-se Sy-ri-en Sys-tem Süd-afri-ka Süß-was-ser Ta-ge-bau Ta-ge-löh-ner
        Ta-ges-ord-nung Ta-ges-zei-tung Tai-wan Tal-entwäs-se-rung Ta-rif-ab-schluss Ta-rif-ver-hand-lun-gen
        Ta-rif-ver-trag Tat-ver-däch-ti-ge Tech-no-lo-gie Tee-ern-te Teen-ager Teil-chen-be-schleu-ni-ger
        Teil-neh-me-rin Te-le-kom-mu-ni-ka-ti-on Te-le-skop Tem-pe-ra-tur Tem-po-li-mit Ter-ror-an-schlag Ter-ro-ris-mus
        Text-auf-ga-be Tex-til-ar-bei-te-rin-nen Tex-til-in-dus-trie Theo-lo-gie The-ra-pie Ti-den-hub Tier-arzt
        Tier-schutz-ge-setz Tier-ver-su-che Tisch-le-rei Toch-ter-un-ter-neh-men To-des-stra-fe Tra-di-ti-on
        Trai-nings-da-ten trans-at-lan-tisch Trans-fer trans-pa-rent Trans-pa-renz Treib-haus-ef-fekt Treib-haus-ga-se
        Treib-haus-gas-emis-sio-nen Treue-eid Tri-bu-nal Trink-was-ser-ver-sor-gung Trup-pen-ab-zug Trä-nen Tsche-chi-en
        Tsu-na-mi Tür-kei Uhr Ukrai-ne Ul-ti-ma-tum Um-er-zie-hung Um-fra-ge-er-geb-nis Um-satz-steu-er
        Um-welt-aus-schuss Um-welt-bun-des-amt Um-welt-schutz-or-ga-ni-sa-ti-on Um-welt-ver-schmut-zung
        Um-welt-ver-träg-lich-keits-prü-fung un-ab-hän-gig Un-ab-hän-gig-keits-er-klä-rung Un-fall-ur-sa-che Un-garn
        Uni-on Uni-ver-si-tät un-ter-ein-an-der Un-ter-händ-ler un-ter-ir-disch Un-ter-neh-men Un-ter-neh-mens-er-be
        Un-ter-su-chungs-aus-schuss Un-ter-su-chungs-haft Ur-ab-stim-mung Uran Uran-ab-bau Uran-an-rei-che-rung
        Ur-auf-füh-rung Ur-ein-woh-ner Ur-en-ke-lin Ur-groß-el-tern Ur-he-be-rin Ur-he-ber-recht Ur-instinkt
        Ur-laubs-an-spruch Ur-laubs-en-de Ur-sa-che Ur-sprungs-land Ur-teils-be-grün-dung Ur-wald Us-be-ki-stan
        Va-ri-an-ten Va-ter-land Ve-ge-ta-ri-er Ve-ne-zue-la Ver-ant-wor-tung Ver-bots-an-trag Ver-bots-ver-fah-ren
        Ver-brau-cher-prei-se Ver-brau-cher-preis-in-dex Ver-brau-cher-schutz Ver-bren-nungs-mo-tor Ver-bün-de-te
        Ver-ein Ver-ein-ba-rung Ver-ei-ni-gung Ver-ein-ten Ver-fas-sungs-be-schwer-de Ver-fas-sungs-or-gan
        Ver-fas-sungs-schutz Ver-fas-sungs-än-de-rung Ver-hält-nis-wahl-recht Ver-kehrs-er-zie-hung
        Ver-kehrs-mi-nis-te-rin Ver-kehrs-mit-tel Ver-kehrs-un-fall Ver-kehrs-wen-de Ver-kün-dung
        Ver-mitt-lungs-aus-schuss Ver-mitt-lungs-er-folg Ver-mitt-lungs-ver-fah-ren Ver-mö-gens-steu-er
        Ver-samm-lungs-frei-heit Ver-samm-lungs-ver-bot Ver-sen-dung Ver-si-che-rungs-un-ter-neh-men
        Ver-sor-gungs-eng-pass Ver-tei-di-gungs-bünd-nis Ver-tei-di-gungs-mi-nis-ter Ver-tei-lungs-schlüs-sel
        Ver-trau-ens-ab-stim-mung Ver-trau-ens-fra-ge Ver-wal-tung Ve-to-recht Vieh-zucht viel-leicht Viet-nam Vi-ren
        Vi-rus Vi-rus-in-fek-ti-on Vi-ze-kanz-ler Volks-ab-stim-mung Volks-ein-kom-men Volks-ent-scheid
        Volks-in-itia-ti-ve voll-enden voll-endet Voll-endung Voll-mond Voll-ver-samm-lung von-ein-an-der
        vor-aus-sicht-lich Vor-rats-da-ten-spei-che-rung Vor-sit-zen-de Vor-stands-vor-sit-zen-de Vor-ur-teil Vor-wahl
        vor-über Vul-kan Völ-ker-mord Völ-ker-recht Wach-sol-dat Wachstu-be Wachs-tum Wachs-tums-ra-ten
        Waf-fen-em-bar-go Waf-fen-lie-fe-run-gen Waf-fen-ru-he Waf-fen-still-stand Wag-gon Wahl-al-ter Wahl-an-fech-tung
        Wahl-aus-schuss Wahl-be-ob-ach-ter Wahl-be-tei-li-gung Wahl-be-zirk Wahl-er-geb-nis Wahl-kampf-auf-takt
        Wahl-kreis Wahl-lo-kal Wahl-recht Wahl-rechts-re-form Wahl-un-ter-la-gen Wahl-ur-ne Wahl-ur-nen
        Wahr-schein-lich-keit Wahr-schein-lich-kei-ten Wald-brand Wald-brän-de Wa-ren-korb Warn-schuss Warn-streik
        war-um Was-ser-ber-ge Was-ser-kraft-werk Was-ser-stands-an-zei-ge Was-ser-stoff Wech-sel-kurs
        Wehr-be-auf-trag-te Wehr-dienst Wehr-etat Wehr-macht Wehr-pflicht Wei-ma-rer Welt-aus-stel-lung Welt-bank
        Welt-ende Welt-ge-sund-heits-or-ga-ni-sa-ti-on Welt-kli-ma-rat Welt-kriegs-en-de Welt-raum-te-le-skop
        Welt-wirt-schafts-kri-se Werk-statt West-bin-dung Wett-be-werb Wet-ter-ex-tre-me Wet-ter-vor-her-sa-ge
        Wi-der-spruch Wi-der-stands-kämp-fe-rin Wie-der-auf-bau Wie-der-be-waff-nung Wie-der-ein-füh-rung
        Wie-der-eröff-nung Wie-der-ver-ei-ni-gung Wild-bie-nen Wind-ener-gie-an-la-ge Wind-kraft-an-la-gen
        Win-ter-ein-bruch Win-ter-rei-fen Wirt-schafts-ab-kom-men Wirt-schafts-en-quete Wirt-schafts-prü-fer
        Wirt-schafts-wachs-tum Wis-sen-schaft-le-rin-nen wis-sen-schaft-lich Wo-chen-en-de Wohn-geld Woh-nungs-bau
        Woh-nungs-not wor-an wor-auf wor-aus Wort-schatz wor-über Wäh-rungs-re-form Wär-me-pum-pen
        Zah-lungs-un-fä-hig-keit Zeit-al-ter Zei-ten-wen-de Zeit-um-stel-lung Zei-tungs-ar-ti-kel Zen-sur
        Zen-sur-be-hör-de Zen-tral-asi-en Zen-tral-bank Zeu-gen-aus-sa-ge Zins-ent-schei-dung Zins-satz
        Zi-vil-be-völ-ke-rung Zi-vil-cou-ra-ge Zi-vil-ge-sell-schaft Zoll-erhö-hung Zu-cker Zug-un-glück zu-guns-ten
        Zug-ver-kehr Zu-kunfts-in-ves-ti-ti-on zu-sam-men Zu-sam-men-ar-beit Zu-satz-ab-kom-men Zu-satz-bei-trag
        Zu-stim-mungs-ge-setz Zu-stän-dig-keit zu-un-guns-ten Zu-wan-de-rungs-ge-setz Zwangs-ar-bei-ter
        Zwei-drit-tel-mehr-heit Zweit-stim-me Zweit-stu-di-um Zwi-schen-be-richt Zy-klon Zy-klus Zy-pern
        Öf-fent-lich-keit Öf-fent-lich-keits-ar-beit öko-lo-gisch Öko-no-mie Öko-sys-tem öku-me-nisch Öl-em-bar-go
        Öl-ex-por-te über-all über-ar-bei-ten Über-fi-schung Über-hang-man-da-te Über-land-lei-tung über-mor-gen
        Über-ra-schung über-re-gio-nal Über-schul-dung Über-schwem-mung Über-schwem-mungs-ge-biet Über-stun-den
        Über-tra-gungs-netz
        """;
}
