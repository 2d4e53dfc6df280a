namespace OzdPrint.Typesetting.Tests.Hyphenation;

/// <summary>
/// German words with a hyphen at every break that the patterns find, each checked against the official rules (Amtliche
/// Regeln, 107 to 113). Breaks that the rules permit and the patterns do not know are absent.
/// </summary>
internal static class GermanWords
{
    public static IEnumerable<string> All => Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private const string Text = """
        Abend Abend-essen aber Ab-ge-ord-ne-te Ab-ge-ord-ne-ten-haus Ab-itur Ab-rüs-tung abs-trakt Ab-tei-lungs-lei-ter
        Ach-se Ach-tung Ak-tio-när Ak-tio-nä-rin-nen Ak-tua-li-tät Al-go-rith-mus Alt-bau-erhal-tung Al-ters-ar-mut
        Al-ters-gren-ze Al-ters-vor-sor-ge Amei-se An-alpha-be-tis-mus Ana-ly-se An-fangs-ver-dacht
        An-ti-bio-ti-ka-re-sis-tenz An-ti-kör-per An-ti-se-mi-tis-mus An-zie-hungs-kraft Ap-fel-es-sig
        Ar-beit-neh-me-rin-nen Ar-beits-ent-gelt Ar-beits-lo-sen-ver-si-che-rung Ar-beits-lo-sig-keit Ar-ten-ster-ben
        Asi-en As-tro-phy-sik Asyl-be-wer-ber Atom-aus-stieg Atom-kraft-werk Atom-waf-fen-sperr-ver-trag Au-er-och-se
        Auf-ent-halts-er-laub-nis auf-fal-lend Auf-klä-rung Auf-klä-rungs-zeit-al-ter Auf-la-ge
        Auf-sichts-rats-vor-sit-zen-der Aus-fer-ti-gung Aus-lands-auf-ent-halt Aus-schuss Aus-stoß Aus-tra-li-en
        Au-torin-nen Au-ßen-mi-nis-te-rin Bak-te-ri-en Ban-ken-auf-sicht Bar-rie-re-frei-heit Bau-er Baum-ast
        Be-am-ten-an-wär-ter be-ar-bei-ten be-en-den Be-er-di-gung Be-inhalt be-inhal-ten be-ob-ach-ten Be-ob-ach-tung
        Be-richt-erstat-tung Be-rufs-aus-bil-dung Be-stäu-ber Be-triebs-rat Be-trof-fe-ne Be-völ-ke-rung Be-weis-last
        Bil-dungs-mi-nis-te-ri-um Bio-di-ver-si-tät Blu-men-topf-er-de Blut-ent-nah-me Bot-schaf-te-rin bo-xen
        Brief-wahl Brut-to-in-lands-pro-dukt Brü-cke Buch-ecker Bun-des-agen-tur Bun-des-ar-beits-ge-richt
        Bun-des-ge-setz-blatt Bun-des-in-nen-mi-nis-ter Bun-des-kanz-ler Bun-des-netz-agen-tur Bun-des-prä-si-den-tin
        Bun-des-rat Bun-des-re-gie-rung Bun-des-re-pu-blik Bun-des-tags-prä-si-di-um Bun-des-tags-wahl
        Bun-des-ver-fas-sungs-ge-richt Bä-cke-rei Bör-sen-in-dex Bör-sen-kur-se Bür-ger-geld Bür-ger-initia-ti-ve
        Bü-ro-kra-tie Bü-ro-kra-tie-kos-ten Bü-ro-kra-tie-kos-ten-er-mitt-lung Chan-cen-gleich-heit Che-mie Chir-ur-gie
        Com-pu-ter Cy-ber-an-griff dar-an dar-über Da-ten-bank-ab-fra-ge Da-ten-schutz Da-ten-schutz-grund-ver-ord-nung
        De-mo-kra-tie De-mons-tra-ti-ons-recht de-mons-trie-ren Deutsch-land Dia-gno-se Dia-gramm Diens-tag Dik-ta-tur
        Di-plo-ma-tie Di-rekt-man-dat Dis-kus-si-on Di-strikt Do-nau-dampf-schiff-fahrt Don-ners-tag Dru-cker
        Druckerzeug-nis Druck-sa-che Dür-re-pe-ri-ode Eb-be Ehe ein-an-der Ein-kom-men-steu-er Ein-spruchs-ge-setz
        Ein-wan-de-rungs-ge-setz Ei-sen-bahn-stre-cke Ei-sen-oxid Elek-tri-zi-tät Elek-tro-au-tos El-tern-abend
        Emis-si-ons-han-del emp-feh-len En-er-gie-ef-fi-zi-enz En-er-gie-ver-sor-gung Ent-wick-lung
        Ent-wick-lungs-hil-fe Erb-infor-ma-ti-on Erbrecht Erb-schaft-steu-er Erd-at-mo-sphä-re Erd-ro-ta-ti-on
        Erd-öl-ex-port Er-geb-nis Er-mäch-ti-gungs-ge-setz Er-neu-er-ba-re Erst-stim-me Ethik-rat Eu-ro-pa
        Eu-ro-pa-par-la-ment Eu-ro-päi-sche Eu-ro-päi-scher Exis-tenz Ex-per-ti-se Ex-port-über-schuss
        Fach-kräf-te-man-gel Falsch-aus-sa-ge Falsch-mel-dung Falsch-mel-dun-gen Falsch-nach-richt Falsch-nach-rich-ten
        Fa-mi-lie Fei-er Fens-ter Fe-ri-en Fi-nanz-aus-gleich Fi-nanz-mi-nis-te-ri-um Fi-sche-rei Flieh-kraft
        Flücht-lin-ge Flücht-lings-kon-ven-ti-on Frak-ti-ons-vor-sit-zen-de Frak-ti-ons-zwang Fran-zö-si-sche
        Frei-heits-stra-fe Frie-dens-no-bel-preis Frie-dens-ver-hand-lun-gen Fö-de-ra-lis-mus Fünf-pro-zent-hür-de
        Ganz-tags-schu-le Gas-spei-cher Ge-bäu-de-en-er-gie-ge-setz Ge-dan-ken Ge-flüch-te-te Ge-gen-wart
        Ge-halts-er-hö-hung Ge-heim-nis Geld-po-li-tik Geld-wert-sta-bi-li-tät Ge-ne-ral-streik Gen-sche-re
        Ge-richts-hof Ge-schich-te Ge-sell-schaft Ge-setz-ent-wurf Ge-set-zes-in-itia-ti-ve Ge-set-zes-vor-la-ge
        Ge-setz-ge-bungs-ver-fah-ren Ge-sund-heits-sys-tem Ge-wal-ten-tei-lung Ge-werk-schaft Ge-zei-ten
        Gleich-be-rech-ti-gung Gleich-schal-tung Glet-scher Grenz-kon-trol-len Grund-ge-setz Grund-la-gen-ver-trag
        Grund-rech-te Halb-lei-ter Han-dels-ab-kom-men Han-dels-em-bar-go Haus-halts-aus-schuss Haus-halts-de-bat-te
        Haus-tür-ge-schäft Hei-zungs-ge-setz He-li-ko-pter Her-aus-for-de-rung Her-den-im-mu-ni-tät her-ein he-xen
        hin-auf Hirn-for-schung Hoch-er-freut Hoch-was-ser-schutz Hoff-nung Ho-lo-caust Huf-ei-sen Hy-drant Idee Ideen
        Im-mun-sys-tem Impf-stoff-ent-wick-lung Imp-fung In-dus-tria-li-sie-rung In-dus-trie In-fla-ti-on
        In-fla-ti-ons-ra-te In-for-ma-ti-ons-frei-heit In-kraft-tre-ten In-sek-ten-ster-ben In-sel-staat In-tel-li-genz
        in-ter-es-sant In-ter-net In-ter-view In-ter-view-part-ne-rin Is-rae-lis Jah-res-en-de Jahr-hun-dert
        Ju-gend-li-che Ju-gend-schutz Kaf-fee-ern-te Kanz-ler-kan-di-dat Kar-tell-amt Kas-ten Ka-ta-stro-phe Kauf-kraft
        Kern-ener-gie Kern-fu-si-on Kin-der-ar-beit Kir-chen-chor-ver-band Kli-ma-ab-kom-men Kli-ma-er-wär-mung
        Kli-ma-neu-tra-li-tät Kli-ma-schutz Knie Knien knusp-rig Ko-ali-ti-ons-aus-schuss Ko-ali-ti-ons-ver-trag
        Koh-le-aus-stieg Koh-len-di-oxid-aus-stoß Koh-len-stoff-di-oxid Kom-men-tar kom-mu-ni-zie-ren
        Kon-junk-tur-pro-gramm kon-struk-tiv Kon-zen-tra-ti-ons-la-ger Kos-ten-er-mitt-lung Kos-tüm
        Kran-ken-haus-re-form Kran-ken-ver-si-che-rung Krank-heits-er-re-ger Krea-ti-vi-tät Kreis-aus-schuss Kreis-chor
        Kreis-chor-ver-band Kreis-tag Kriegs-en-de Kriegs-en-des Kriegs-ver-bre-chen Kö-nig-reich Künst-li-che
        La-de-säu-len Lan-des-in-nung Lan-des-lis-te Le-bens-en-de Le-bens-er-war-tung Le-bens-mit-tel Le-be-we-sen
        Le-gis-la-tur-pe-ri-ode Leh-re-rin-nen Leit-zins-er-hö-hung Le-sung Lie-fer-ket-ten-ge-setz Li-nie Lob-by-is-mus
        Lohn-er-hö-hung Luft-brü-cke Luft-ver-schmut-zung Ma-gnet Mau-er-fall Me-di-en-kom-pe-tenz Mee-res-spie-gel
        meh-re-re Mehr-wert-steu-er Mei-nungs-frei-heit Mei-nungs-äu-ße-rung Men-schen-rech-te
        Men-schen-rechts-or-ga-ni-sa-ti-on Miet-preis-brem-se Mi-gra-ti-on Mi-kro-plas-tik Mil-lio-nen Min-der-heit
        Min-dest-lohn Mi-nis-ter-prä-si-dent Mi-nis-tran-ten Mit-tel-al-ter Mo-nats-en-de Mond-an-zie-hung
        Mond-fins-ter-nis Mu-se-um Mu-sik-erzie-hung Müll-ei-mer Nach-hal-tig-keit Nach-richt Nach-rich-ten-agen-tur
        Nach-trags-haus-halt Nacht-zug Nah-rungs-ket-te Na-tio-nal-so-zia-lis-mus Na-tio-nen Na-tur-wis-sen-schaft
        Nicht-re-gie-rungs-or-ga-ni-sa-ti-on Nied-rig-was-ser Nipp-ti-de Nord-ost-see Nost-al-gie Not-stand
        Nut-ze-rin-nen Nürn-ber-ger Ob-acht Ob-dach-lo-sig-keit Ober-stu-fe Op-po-si-ti-on Or-gan-spen-de Ori-ent
        Ost-po-li-tik Par-la-ment Pa-ti-ent Per-ma-frost-bo-den Pfle-ge-not-stand Pho-to-syn-the-se Pho-to-vol-ta-ik
        Phy-sik Platt-form Platt-form-be-trei-ber Po-grom Po-li-tik Preis-ni-veau Preis-stei-ge-rung Pres-se-frei-heit
        Pres-se-ko-dex Pro-blem Pro-gramm Pro-zess Psy-cho-lo-gie Pu-bli-kum Pull-over Päd-ago-gik Quan-ten-com-pu-ter
        Quel-len-an-ga-be Ra-dio Rat-haus Raum-fahrt Raum-sta-ti-on Rech-nungs-hof Rechts-extre-mis-mus
        Rechts-extre-mis-ten Rechts-staat Re-for-ma-ti-on Re-gie-rungs-er-klä-rung Re-gi-on re-gis-trie-ren Reichs-tag
        Re-la-ti-vi-täts-theo-rie Re-li-gi-ons-frei-heit Ren-ten-al-ter Ren-ten-ver-si-che-rung Re-por-ta-ge Re-pu-blik
        Re-vo-lu-ti-on Roh-stof-fe Ru-he Rüs-tungs-expor-te Sams-tag Sank-tio-nen Sa-tel-li-ten Sau-er-stoff
        Schiff-fahrt Schnee-eu-le Schul-chor Schul-den-brem-se Schu-le Schul-en-de Schwar-zes Schü-le-rin-nen Sech-zehn
        See-ele-fant See-igel Seen Si-cher-heits-kon-fe-renz Si-cher-heits-rat Si-gnal Smart-phone So-lar-an-la-ge
        Son-der-ver-mö-gen Son-nen-ein-strah-lung Son-nen-fins-ter-nis So-zi-al-ver-si-che-rung Spa-ni-en Sperr-klau-sel
        Spie-len-de Sprach-mo-del-le Spring-flut Spring-ti-de Staats-an-ge-hö-rig-keit Staats-an-walt-schaft
        Staats-be-such Staats-ober-haupt Staats-ver-schul-dung Stall-aus-mis-tung Stamm-zel-len Sta-si-un-ter-la-gen
        Sta-tis-tik Staubecken Ster-be-hil-fe Stern-ent-ste-hung Steu-er-erklä-rung Steu-er-hin-ter-zie-hung
        Stimm-ab-ga-be Stimm-zet-tel Stra-ße Strom-preis-brem-se Stu-di-um Städ-te Sub-si-dia-ri-täts-prin-zip
        Such-ma-schi-ne Syn-ago-ge Süß-was-ser Ta-ges-zei-tung Ta-rif-ver-hand-lun-gen Tech-no-lo-gie Tee-ern-te
        Teen-ager Teil-chen-be-schleu-ni-ger Te-le-skop Tem-pe-ra-tur Text-auf-ga-be Tex-til-ar-bei-te-rin-nen
        Tex-til-in-dus-trie Ti-den-hub Trai-nings-da-ten trans-pa-rent Treib-haus-ef-fekt Treib-haus-ga-se
        Treib-haus-gas-emis-sio-nen Trä-nen Uhr Ukrai-ne Um-welt-bun-des-amt Um-welt-ver-schmut-zung un-ab-hän-gig
        Uni-on Un-ter-neh-men Un-ter-su-chungs-aus-schuss Ur-he-ber-recht Ur-instinkt Ur-laubs-en-de Ur-sa-che
        Va-ri-an-ten Ver-ant-wor-tung Ver-bots-an-trag Ver-brau-cher-prei-se Ver-brau-cher-preis-in-dex Ver-ei-ni-gung
        Ver-ein-ten Ver-fas-sungs-schutz Ver-kehrs-mit-tel Ver-kehrs-wen-de Ver-kün-dung Ver-mitt-lungs-aus-schuss
        Ver-mitt-lungs-ver-fah-ren Ver-samm-lungs-frei-heit Ver-si-che-rungs-un-ter-neh-men Ver-tei-di-gungs-bünd-nis
        Ver-trau-ens-fra-ge Ver-wal-tung viel-leicht Vi-ren Vi-rus-in-fek-ti-on Vi-ze-kanz-ler Volks-ab-stim-mung
        Volks-ent-scheid voll-enden Voll-mond vor-aus-sicht-lich Vor-ur-teil vor-über Völ-ker-recht Wachstu-be
        Waf-fen-ru-he Waf-fen-still-stand Wahl-be-tei-li-gung Wahl-er-geb-nis Wahl-kreis Wahl-recht
        Wahr-schein-lich-keit Wahr-schein-lich-kei-ten Wald-brän-de Wa-ren-korb Warn-streik war-um Was-ser-ber-ge
        Was-ser-stands-an-zei-ge Was-ser-stoff Wehr-macht Wehr-pflicht Wei-ma-rer Welt-ge-sund-heits-or-ga-ni-sa-ti-on
        Welt-wirt-schafts-kri-se Wett-be-werb Wi-der-spruch Wi-der-stands-kämp-fe-rin Wie-der-be-waff-nung
        Wie-der-ver-ei-ni-gung Wild-bie-nen Wind-kraft-an-la-gen Wirt-schafts-en-quete wis-sen-schaft-lich Wo-chen-en-de
        Woh-nungs-not Wort-schatz Wär-me-pum-pen Zei-ten-wen-de Zei-tungs-ar-ti-kel Zen-tral-bank Zins-satz
        Zi-vil-ge-sell-schaft Zoll-erhö-hung Zu-cker zu-sam-men Zu-stim-mungs-ge-setz Zu-stän-dig-keit
        Zwei-drit-tel-mehr-heit Zweit-stim-me Zy-klus Öf-fent-lich-keit öko-lo-gisch Öko-sys-tem über-all
        Über-hang-man-da-te Über-ra-schung Über-schwem-mung
        """;
}
